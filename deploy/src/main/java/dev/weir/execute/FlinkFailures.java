package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a statement of Flink isn't carried out: WEIR-RUN-210 to 212. */
final class FlinkFailures {
    /** Both of Flink's parsers tell where something is wrong in these words. */
    private static final Pattern PLACE = Pattern.compile("line (\\d{1,6}), column (\\d{1,6})");

    private FlinkFailures() {}

    /** @param detail the server's, with a place in the statement where it knows one */
    static StepFailure failed(String name, String sql, String detail) {
        String summary = "Flink refuses a statement, or it fails";
        String told = "The flink " + name + " fails. Flink says: " + (detail.isBlank() ? "nothing" : detail.strip())
                + "\nMend the statement, then apply again.";
        return new StepFailure(place(name, sql, detail)
                .map(span -> Diagnostic.error("WEIR-RUN-210", summary, told, span))
                .orElseGet(() -> Diagnostic.error("WEIR-RUN-210", summary, told)));
    }

    static StepFailure late(String name, Duration limit) {
        return new StepFailure(
                "WEIR-RUN-211",
                "A Flink statement doesn't run in time",
                "After " + limit.toSeconds() + " s the flink " + name
                        + " still waits. Look whether its compute pool or cluster has room left, then apply again.");
    }

    static StepFailure stays(String name, Duration limit) {
        return new StepFailure(
                "WEIR-RUN-212",
                "A Flink statement doesn't end in time",
                "After " + limit.toSeconds() + " s the flink " + name + " is still there. Apply again to go on.");
    }

    private static Optional<Span> place(String name, String sql, String detail) {
        Matcher matcher = PLACE.matcher(detail);
        SourceText text = new SourceText("flink " + name, sql);
        if (!matcher.find() || Integer.parseInt(matcher.group(1)) > text.lineCount()) {
            return Optional.empty();
        }
        int line = Integer.parseInt(matcher.group(1));
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = sql.indexOf('\n', start) + 1;
        }
        int at = Math.min(start + Math.max(0, Integer.parseInt(matcher.group(2)) - 1), sql.length());
        int end = at;
        while (end < sql.length() && Character.isJavaIdentifierPart(sql.charAt(end))) {
            end++;
        }
        return Optional.of(text.span(at, Math.max(end, at + 1)));
    }
}
