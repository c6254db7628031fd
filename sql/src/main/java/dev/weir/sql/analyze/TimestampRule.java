package dev.weir.sql.analyze;

import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Schema;
import dev.weir.sql.schema.TimestampColumn;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/** TIMESTAMP and TIMESTAMP_FORMAT of a WITH clause. */
final class TimestampRule {
    private final Options options;

    TimestampRule(Options options) {
        this.options = options;
    }

    Optional<TimestampColumn> read(Schema schema) {
        Optional<String> written = options.text("TIMESTAMP");
        Optional<String> pattern = options.text("TIMESTAMP_FORMAT");
        pattern.ifPresent(this::checkPattern);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String name = columnName(written.get());
        Optional<Column> column = schema.find(name);
        if (column.isEmpty()) {
            options.context()
                    .findings()
                    .report(
                            Problem.BAD_TIMESTAMP,
                            options.where("TIMESTAMP"),
                            "There is no column " + name + ".",
                            Context.didYouMean(name, schema.names()));
            return Optional.empty();
        }
        checkType(column.get(), pattern);
        return Optional.of(new TimestampColumn(name, pattern));
    }

    /** Folded like an identifier, unless in quotes. */
    private static String columnName(String written) {
        boolean quoted = written.length() > 1
                && (written.startsWith("`") && written.endsWith("`")
                        || written.startsWith("\"") && written.endsWith("\""));
        return quoted ? written.substring(1, written.length() - 1) : written.toUpperCase(Locale.ROOT);
    }

    private void checkType(Column column, Optional<String> pattern) {
        SqlType type = column.type();
        boolean text = type == Primitive.STRING;
        if (!text && type != Primitive.BIGINT && type != Primitive.TIMESTAMP) {
            bad("The time has to be a BIGINT, a TIMESTAMP or a STRING; " + column.name() + " is "
                    + ExpressionTyper.a(type) + ".");
        } else if (text && pattern.isEmpty()) {
            bad(column.name() + " is a STRING, so that TIMESTAMP_FORMAT has to say how to read it.");
        } else if (!text && pattern.isPresent()) {
            bad("TIMESTAMP_FORMAT is for STRING columns; " + column.name() + " is " + ExpressionTyper.a(type) + ".");
        }
    }

    private void checkPattern(String pattern) {
        try {
            new DateTimeFormatterBuilder().appendPattern(pattern);
        } catch (IllegalArgumentException notAPattern) {
            options.bad("TIMESTAMP_FORMAT", "This is not a pattern of java.time: " + notAPattern.getMessage() + ".");
        }
    }

    private void bad(String detail) {
        options.context().report(Problem.BAD_TIMESTAMP, options.where("TIMESTAMP"), detail);
    }
}
