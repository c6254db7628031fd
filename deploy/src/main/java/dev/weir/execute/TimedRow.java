package dev.weir.execute;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A row that fixes the time of its record itself, so that the record can be told from others.
 *
 * @param time in milliseconds since 1970; empty where it can't be fixed
 */
record TimedRow(InsertValues statement, OptionalLong time) {
    private static final String ROWTIME = "ROWTIME";

    /**
     * Gives a row without a time of its own the one given.
     *
     * @param columns of the row's target, for a statement that names none; empty if they aren't known
     */
    static TimedRow of(InsertValues row, long time, List<String> columns) {
        List<Name> names = row.columns().isEmpty() ? named(columns) : row.columns();
        // The server says better than we could what is wrong with such a statement.
        if (names.size() != row.values().size()) {
            return new TimedRow(row, OptionalLong.empty());
        }
        int given = names.stream().map(Name::text).toList().indexOf(ROWTIME);
        return given < 0
                ? new TimedRow(withTime(row, names, time), OptionalLong.of(time))
                : new TimedRow(row, constant(row.values().get(given)));
    }

    private static InsertValues withTime(InsertValues row, List<Name> names, long time) {
        List<Name> columns = new ArrayList<>(named(List.of(ROWTIME)));
        columns.addAll(names);
        List<Expression> values = new ArrayList<>(List.of(new Literal.LongValue(Origin.GENERATED, time)));
        values.addAll(row.values());
        return new InsertValues(Origin.GENERATED, row.target(), columns, values);
    }

    /** What an expression comes to is known to the server only. */
    private static OptionalLong constant(Expression value) {
        if (value instanceof Literal.LongValue number) {
            return OptionalLong.of(number.value());
        }
        return value instanceof Literal.IntegerValue number ? OptionalLong.of(number.value()) : OptionalLong.empty();
    }

    private static List<Name> named(List<String> columns) {
        return columns.stream().map(text -> new Name(Origin.GENERATED, text)).toList();
    }
}
