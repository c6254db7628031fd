package dev.weir.sql.parse;

import dev.weir.sql.ast.TimeSpan;
import dev.weir.sql.parse.grammar.DialectParser.TimeSpanContext;

/** Reads amounts of time. */
final class TimeSpanReader {
    private final Reading reading;
    private final LiteralReader literals;

    TimeSpanReader(Reading reading, LiteralReader literals) {
        this.reading = reading;
        this.literals = literals;
    }

    TimeSpan timeSpan(TimeSpanContext context) {
        TimeSpan.Unit unit = Units.unit(context.timeUnit().getStart());
        long amount = literals.longValue(context.number()).orElse(0);
        if (amount > Long.MAX_VALUE / unit.duration().toMillis()) {
            reading.report(
                    SyntaxProblem.NUMBER_RANGE,
                    reading.span(context.number()),
                    "In milliseconds this is more than the largest BIGINT.");
            return new TimeSpan(reading.origin(context), 0, unit);
        }
        return new TimeSpan(reading.origin(context), amount, unit);
    }
}
