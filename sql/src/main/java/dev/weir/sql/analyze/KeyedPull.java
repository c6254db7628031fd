package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether WHERE names the keys of the rows that a query asks for, so that nobody has to look at every row. Each alternative must say {@code
 * key = constant} once for every key column, or bound the only key column by one comparison; what it says about other columns is free.
 */
public final class KeyedPull {
    /** Beyond so many alternatives, looking at every row is the shorter way. */
    private static final int MOST_ALTERNATIVES = 10_000;

    private final List<String> keys;

    /** @param keys the key columns of the table that is asked */
    public KeyedPull(List<Column> keys) {
        this.keys = keys.stream().map(Column::name).toList();
    }

    boolean holds(TypedExpression condition) {
        List<List<TypedExpression>> alternatives = alternatives(condition);
        return !alternatives.isEmpty() && alternatives.stream().allMatch(this::namesKeys);
    }

    /** The constants that the key columns have to equal, in their order, for each alternative; nothing if some row may have another key. */
    public Optional<List<List<TypedExpression>>> lookups(TypedExpression condition) {
        List<List<TypedExpression>> alternatives = alternatives(condition);
        List<List<TypedExpression>> lookups =
                alternatives.stream().map(this::constants).toList();
        boolean complete = !keys.isEmpty()
                && !lookups.isEmpty()
                && lookups.stream().allMatch(constants -> constants.size() == keys.size());
        return complete ? Optional.of(lookups) : Optional.empty();
    }

    private List<TypedExpression> constants(List<TypedExpression> together) {
        return keys.stream()
                .flatMap(key -> together.stream()
                        .flatMap(part -> equal(key, part).stream())
                        .limit(1))
                .toList();
    }

    private static Optional<TypedExpression> equal(String key, TypedExpression part) {
        if (!(part instanceof TypedExpression.Compare compare)
                || compare.operator() != Expression.Comparison.Operator.EQUAL
                || !compare.left().type().equals(compare.right().type())) {
            return Optional.empty();
        }
        if (isColumn(key, compare.left()) && isConstant(compare.right())) {
            return Optional.of(compare.right());
        }
        return isColumn(key, compare.right()) && isConstant(compare.left())
                ? Optional.of(compare.left())
                : Optional.empty();
    }

    private static boolean isColumn(String name, TypedExpression side) {
        return side instanceof ColumnReference column && column.name().equals(name);
    }

    /** The condition as alternatives, each a list of what must hold together; none if there are too many. */
    private List<List<TypedExpression>> alternatives(TypedExpression condition) {
        if (condition instanceof TypedExpression.Logical logical) {
            List<List<TypedExpression>> left = alternatives(logical.left());
            List<List<TypedExpression>> right = alternatives(logical.right());
            return logical.operator() == Expression.Logical.Operator.OR ? oneOf(left, right) : both(left, right);
        }
        if (condition instanceof TypedExpression.In in && !in.negated()) {
            return in.choices().stream()
                    .<List<TypedExpression>>map(choice -> List.of(
                            new TypedExpression.Compare(Expression.Comparison.Operator.EQUAL, in.operand(), choice)))
                    .toList();
        }
        return List.of(List.of(condition));
    }

    private static List<List<TypedExpression>> oneOf(
            List<List<TypedExpression>> left, List<List<TypedExpression>> right) {
        return left.isEmpty() || right.isEmpty() ? List.of() : either(left, right);
    }

    private static <T> List<T> either(List<T> left, List<T> right) {
        List<T> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }

    private static <T> List<List<T>> both(List<List<T>> left, List<List<T>> right) {
        if ((long) left.size() * right.size() > MOST_ALTERNATIVES) {
            return List.of();
        }
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
