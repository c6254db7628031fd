package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Query;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The expressions of GROUP BY and the key columns that they become. */
record Groups(List<TypedExpression> expressions, List<Column> keys) {
    Groups {
        expressions = List.copyOf(expressions);
        keys = List.copyOf(keys);
    }

    static Groups of(Context context, Query query, Row row) {
        List<Expression> written =
                query.groupBy().map(Query.Grouping::expressions).orElse(List.of());
        ExpressionTyper typer = new ExpressionTyper(context, scope(context, query, row, written));
        GeneratedNames names = new GeneratedNames(row.schema().names());
        List<TypedExpression> expressions = new ArrayList<>();
        List<Column> keys = new ArrayList<>();
        for (Expression expression : written) {
            TypedExpression typed = typer.type(expression);
            expressions.add(typed);
            keys.add(Column.key(names.forKey(typed), typed.type()));
        }
        query.groupBy().ifPresent(clause -> FormatLimits.checkKeyTypes(context, keys, clause));
        return new Groups(expressions, keys);
    }

    private static Scope scope(Context context, Query query, Row row, List<Expression> written) {
        for (Expression expression : written) {
            boolean bound = expression instanceof Expression.Column column
                    && WindowBounds.isBound(column.name().text());
            if (bound && query.window().isPresent() && row.window().isEmpty()) {
                WindowBounds.report(context, expression);
                return WindowBounds.in(row.scope("GROUP BY"));
            }
        }
        return row.scope("GROUP BY");
    }

    /** The key column that holds an expression. */
    Optional<TypedExpression> key(TypedExpression expression) {
        int position = expressions.indexOf(expression);
        return position < 0
                ? Optional.empty()
                : Optional.of(new ColumnReference(keys.get(position).name(), expression.type()));
    }

    /** The keys as values, for expressions after the aggregation. */
    List<Column> copies() {
        return keys.stream().map(key -> Column.value(key.name(), key.type())).toList();
    }
}
