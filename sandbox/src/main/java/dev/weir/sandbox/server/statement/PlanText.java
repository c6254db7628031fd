package dev.weir.sandbox.server.statement;

import dev.weir.sql.plan.Step;
import java.util.Locale;

/** The steps of a query as EXPLAIN shows them: the last one first, each input indented below what it feeds. */
final class PlanText {
    private final String queryId;

    PlanText(String queryId) {
        this.queryId = queryId;
    }

    String of(Step step) {
        return text(step, 0);
    }

    private String text(Step step, int depth) {
        StringBuilder text = new StringBuilder("\t\t".repeat(depth))
                .append(" > [ ")
                .append(name(step))
                .append(" ] | Schema: ")
                .append(step.schema())
                .append(" | Logger: ")
                .append(queryId)
                .append('.')
                .append(step.getClass().getSimpleName())
                .append('\n');
        step.inputs().forEach(input -> text.append(text(input, depth + 1)));
        return text.toString();
    }

    private static String name(Step step) {
        String words = step.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return words.toUpperCase(Locale.ROOT);
    }
}
