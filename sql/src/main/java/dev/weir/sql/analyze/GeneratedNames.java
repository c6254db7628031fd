package dev.weir.sql.analyze;

import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.plan.TypedExpression.FieldAccess;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Names for columns that the query gives none: KSQL_COL_0 and so on, never one that is in use. */
final class GeneratedNames {
    private static final String PREFIX = "KSQL_COL_";

    private final Set<String> used;
    private int next;

    GeneratedNames(Collection<String> used) {
        this.used = new TreeSet<>(used);
    }

    String next() {
        String name = PREFIX + next++;
        return used.add(name) ? name : next();
    }

    /** A field's own name, with a number behind it where that is taken. */
    String forField(String field) {
        String name = field;
        for (int i = 1; !used.add(name); i++) {
            name = field + "_" + i;
        }
        return name;
    }

    void use(String name) {
        used.add(name);
    }

    /** What a key column is called that holds this expression. */
    String forKey(TypedExpression expression) {
        if (expression instanceof ColumnReference column) {
            return column.name();
        }
        return expression instanceof FieldAccess access ? forField(access.field()) : next();
    }
}
