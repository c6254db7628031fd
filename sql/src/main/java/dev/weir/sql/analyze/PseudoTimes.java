package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.Constant;
import dev.weir.sql.type.SqlType.Primitive;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** ROWTIME and the bounds of windows count milliseconds; compared with a date written as text, they are compared with its instant. */
final class PseudoTimes {
    private static final List<String> COLUMNS = List.of("ROWTIME", "WINDOWSTART", "WINDOWEND");

    /** A date from the year on, as far as it is written, and an offset from UTC. */
    private static final Pattern DATE = Pattern.compile("(?<year>\\d{4})(-(?<month>\\d{1,2})(-(?<day>\\d{1,2}))?)?"
            + "(T(?<hour>\\d{1,2})(:(?<minute>\\d{2})(:(?<second>\\d{2})(\\.(?<milli>\\d{3}))?)?)?)?"
            + "(?<offset>Z|[+-]\\d{2}:?\\d{2})?");

    private PseudoTimes() {}

    /** The text as milliseconds, where it stands beside one of these columns and is a date. */
    static Optional<TypedExpression> constant(Expression text, Expression beside) {
        if (!(text instanceof Literal.StringValue literal)
                || !(beside instanceof Expression.Column column)
                || !COLUMNS.contains(column.name().text())) {
            return Optional.empty();
        }
        OptionalLong millis = millis(literal.value());
        return millis.isPresent() ? Optional.of(new Constant(millis.getAsLong(), Primitive.BIGINT)) : Optional.empty();
    }

    private static OptionalLong millis(String text) {
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return OptionalLong.empty();
        }
        try {
            LocalDateTime time = LocalDate.of(part(date, "year", 0), part(date, "month", 1), part(date, "day", 1))
                    .atStartOfDay()
                    .plusHours(part(date, "hour", 0))
                    .plusMinutes(part(date, "minute", 0))
                    .plusSeconds(part(date, "second", 0));
            String offset = Optional.ofNullable(date.group("offset")).orElse("Z");
            return OptionalLong.of(time.toInstant(ZoneOffset.of(offset)).toEpochMilli() + part(date, "milli", 0));
        } catch (DateTimeException noSuchDay) {
            return OptionalLong.empty();
        }
    }

    private static int part(Matcher date, String name, int otherwise) {
        return Optional.ofNullable(date.group(name)).map(Integer::parseInt).orElse(otherwise);
    }
}
