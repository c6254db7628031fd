package dev.weir.sql.plan;

import dev.weir.sql.plan.TypedExpression.ColumnReference;
import java.util.Optional;
import java.util.Set;

/** Which columns of its row an expression reads. */
public final class ColumnNames {
    private ColumnNames() {}

    /** Adds the names of those that {@code expression} reads. */
    public static void collect(TypedExpression expression, Set<String> names) {
        new Rewriter(part -> {
                    if (part instanceof ColumnReference column) {
                        names.add(column.name());
                    }
                    return Optional.empty();
                })
                .rewrite(expression);
    }
}
