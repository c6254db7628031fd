package dev.weir.sandbox.expression;

import dev.weir.sql.plan.TypedExpression.LambdaParameter;
import dev.weir.sql.schema.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where in a row the names of an expression are. Parameters of lambdas lie behind the columns, the innermost last.
 *
 * @param width of the row
 */
public record Scope(Map<String, Integer> columns, Map<String, Integer> parameters, int width) {

    public static Scope of(List<Column> columns) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            positions.putIfAbsent(columns.get(i).name(), i);
        }
        return new Scope(positions, Map.of(), columns.size());
    }

    int column(String name) {
        return position(columns, name);
    }

    int parameter(String name) {
        return position(parameters, name);
    }

    /** The scope of a lambda's body. */
    Scope with(List<LambdaParameter> more) {
        Map<String, Integer> all = new HashMap<>(parameters);
        for (int i = 0; i < more.size(); i++) {
            all.put(more.get(i).name(), width + i);
        }
        return new Scope(columns, all, width + more.size());
    }

    private static int position(Map<String, Integer> positions, String name) {
        Integer position = positions.get(name);
        if (position == null) {
            throw new IllegalStateException("no column " + name + " among " + positions.keySet());
        }
        return position;
    }
}
