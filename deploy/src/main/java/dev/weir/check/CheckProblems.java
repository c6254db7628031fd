package dev.weir.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.manifest.Check;
import dev.weir.target.ServerException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/** Why a check fails: WEIR-RUN-200 to 203. */
final class CheckProblems {
    static final String OTHER_COLUMNS = "WEIR-RUN-202";
    static final String NO_ANSWER = "WEIR-RUN-203";

    private static final int MOST_ROWS = 10;
    private static final int LONGEST_ROW = 400;

    private CheckProblems() {}

    static Diagnostic otherRows(Check check, int expected, Comparison difference) {
        StringBuilder detail = new StringBuilder("`" + check.name() + "` expects "
                + (expected == 1 ? "exactly one row" : expected + " rows") + ", and within " + within(check)
                + " its query didn't give them.");
        rows(detail, "Missing", difference.missing());
        rows(detail, "Unexpected", difference.unexpected());
        return Diagnostic.error("WEIR-RUN-200", "A check has failed", detail.toString(), check.span());
    }

    static Diagnostic noRow(Check check) {
        return Diagnostic.error(
                        "WEIR-RUN-201",
                        "A check got no row",
                        "The query of `" + check.name() + "` gave no row within " + within(check) + ".",
                        check.span())
                .withHint("`weir status` shows what runs and how far it is.");
    }

    static Diagnostic otherColumns(Check check, Collection<String> unknown, Collection<String> unnamed) {
        StringBuilder detail = new StringBuilder(
                "The rows of `" + check.name() + "` have to name every column of its" + " query, and no other.");
        if (!unknown.isEmpty()) {
            detail.append(" Its query gives no ")
                    .append(String.join(", ", unknown))
                    .append('.');
        }
        if (!unnamed.isEmpty()) {
            detail.append(" They don't name ")
                    .append(String.join(", ", unnamed))
                    .append('.');
        }
        return Diagnostic.error(OTHER_COLUMNS, "A check expects other columns", detail.toString(), check.span())
                .withHint("Name the columns as the query does; one in lower case needs `backquotes`.");
    }

    static Diagnostic noAnswer(Check check, ServerException failure) {
        return Diagnostic.error(
                NO_ANSWER,
                "A check got no answer",
                "The query of `" + check.name() + "` was not answered within " + within(check) + ". "
                        + failure.diagnostic().summary() + ": "
                        + failure.diagnostic().detail(),
                check.span());
    }

    private static String within(Check check) {
        long millis = check.within().toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    private static void rows(StringBuilder detail, String title, List<SortedMap<String, JsonNode>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        detail.append('\n').append(title).append(':');
        rows.stream().limit(MOST_ROWS).forEach(row -> detail.append("\n    ").append(json(row)));
        if (rows.size() > MOST_ROWS) {
            detail.append("\n    and ").append(rows.size() - MOST_ROWS).append(" more");
        }
    }

    private static String json(SortedMap<String, JsonNode> row) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        row.forEach(object::set);
        String text = object.toString();
        return text.length() <= LONGEST_ROW ? text : text.substring(0, LONGEST_ROW) + "…";
    }
}
