package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether WHERE names the keys of the rows that a query asks for, so that nobody has to look at every row. Each alternative must say {@code
 * key = constant} once for every key column, or bound the only key column by one comparison; what it says about other columns is free.
 */
final class KeyedPull {
    private final List<String> keys;

    KeyedPull(List<Column> keys) {
        this.keys = keys.stream().map(Column::name).toList();
    }

    boolean holds(TypedExpression condition) {
        return alternatives(condition).stream().allMatch(this::namesKeys);
    }

    /** The condition as alternatives, each a list of what must hold together. */
    private List<List<TypedExpression>> alternatives(TypedExpression condition) {
        if (condition instanceof TypedExpression.Logical logical) {
            return logical.operator() == Expression.Logical.Operator.OR
                    ? either(alternatives(logical.left()), alternatives(logical.right()))
                    : both(alternatives(logical.left()), alternatives(logical.right()));
        }
        if (condition instanceof TypedExpression.In in && !in.negated()) {
            return in.choices().stream()
                    .<List<TypedExpression>>map(choice -> List.of(
                            new TypedExpression.Compare(Expression.Comparison.Operator.EQUAL, in.operand(), choice)))
                    .toList();
        }
        return List.of(List.of(condition));
    }

    private static <T> List<T> either(List<T> left, List<T> right) {
        List<T> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    private static <T> List<List<T>> both(List<List<T>> left, List<List<T>> right) {
        return left.stream()
                .flatMap(one -> right.stream().map(other -> either(one, other)))
                .toList();
    }

    private boolean namesKeys(List<TypedExpression> together) {
        List<TypedExpression> onKeys = together.stream().filter(this::readsKey).toList();
        List<String> named = onKeys.stream()
                .filter(TypedExpression.Compare.class::isInstance)
                .map(TypedExpression.Compare.class::cast)
                .filter(compare -> isBound(compare, onKeys.size()))
                .map(compare -> keyOf(compare).name())
                .sorted()
                .toList();
        return named.equals(keys.stream().sorted().toList()) && named.size() == onKeys.size();
    }

    private boolean isBound(TypedExpression.Compare compare, int onKeys) {
        boolean key = isKey(compare.left()) && isConstant(compare.right())
                || isKey(compare.right()) && isConstant(compare.left());
        return key
                && switch (compare.operator()) {
                    case EQUAL -> true;
                    case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> keys.size() == 1 && onKeys == 1;
                    case NOT_EQUAL, DISTINCT, NOT_DISTINCT -> false;
                };
    }

    private ColumnReference keyOf(TypedExpression.Compare compare) {
        return References.columns(compare).get(0);
    }

    private boolean readsKey(TypedExpression part) {
        return References.columns(part).stream().anyMatch(column -> keys.contains(column.name()));
    }

    private boolean isKey(TypedExpression side) {
        return side instanceof TypedExpression.Cast cast
                ? isKey(cast.operand()) && cast.implicit()
                : side instanceof ColumnReference column && keys.contains(column.name());
    }

    private static boolean isConstant(TypedExpression side) {
        return References.columns(side).isEmpty();
    }
}
