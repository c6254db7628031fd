package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.schema.Column;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.List;

/** {@code key IN (…)} in a pull query: each choice is looked up, so it has to be a key as it stands; elsewhere texts are read as other types. */
final class KeyChoices {
    private final Context context;
    private final List<Column> keys;

    KeyChoices(Context context, List<Column> keys) {
        this.context = context;
        this.keys = keys;
    }

    void check(Expression condition) {
        if (condition instanceof Expression.Logical logical) {
            check(logical.left());
            check(logical.right());
        }
        if (condition instanceof Expression.In in && in.operand() instanceof Expression.Column column) {
            keys.stream()
                    .filter(key -> key.name().equals(column.name().text()))
                    .forEach(key -> in.choices().forEach(choice -> check(key, choice)));
        }
    }

    private void check(Column key, Expression choice) {
        if (choice instanceof Literal.NullValue) {
            context.report(
                    Problem.UNSUPPORTED_PULL_QUERY,
                    choice,
                    "No row of a table has NULL as its key " + key.name() + ".",
                    "Leave NULL out.");
        }
        if (choice instanceof Literal.StringValue && isNumber(key.type())) {
            context.report(
                    Problem.BAD_LITERAL,
                    choice,
                    "The key " + key.name() + " is " + key.type() + ", and rows are looked up by it.",
                    "Write the number without quotes.");
        }
    }

    private static boolean isNumber(SqlType type) {
        return type instanceof SqlType.Decimal
                || type == Primitive.INTEGER
                || type == Primitive.BIGINT
                || type == Primitive.DOUBLE;
    }
}
