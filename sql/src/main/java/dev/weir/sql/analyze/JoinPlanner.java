package dev.weir.sql.analyze;

import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.Schema;
import dev.weir.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** FROM → the steps that read and join its sources. */
final class JoinPlanner {
    /** The key of a join that none of its columns holds. */
    static final String SYNTHETIC_KEY = "ROWKEY";

    private final Context context;
    private final FromClause from;

    JoinPlanner(Context context, FromClause from) {
        this.context = context;
        this.from = from;
    }

    /** Empty where an error has been reported that leaves nothing to go on with. */
    Optional<Row> plan(Relation relation) {
        if (relation instanceof Relation.Source source) {
            Row row = SourcePlanner.read(from.of(source));
            return Optional.of(from.isJoin() ? SourcePlanner.prefixed(from.of(source), row) : row);
        }
        Relation.Join join = (Relation.Join) relation;
        return plan(join.left()).flatMap(left -> join(join, left));
    }

    private Optional<Row> join(Relation.Join join, Row left) {
        Input rightInput = from.of(join.right());
        Row rightRead = SourcePlanner.read(rightInput);
        Row right = SourcePlanner.prefixed(rightInput, rightRead);
        Optional<JoinCondition> condition = JoinCondition.of(context, join, left, right);
        if (condition.isEmpty() || !new JoinRules(context, join, left, right, condition.get()).check()) {
            return Optional.empty();
        }
        JoinCondition on = condition.get();
        boolean rightTable = right.step().kind() == SourceKind.TABLE;
        if (rightTable && left.step().kind() == SourceKind.TABLE && !left.isKeyedBy(List.of(on.left()))) {
            return Optional.of(foreignKey(join, left, right, on));
        }
        Row leftKeyed = keyLeft(join, left, on);
        Row rightKeyed = right.isKeyedBy(List.of(on.right())) && !differs(left, right)
                ? right
                : keyed(rightInput, rightRead, on.right(), left.keyFormat());
        return Optional.of(joined(join, leftKeyed, rightKeyed, key(join, left, on)));
    }

    /** A different way of writing keys needs the right side to be written anew. */
    private static boolean differs(Row left, Row right) {
        return left.keyFormat().name() != right.keyFormat().name()
                || left.keyFormat().name().infersSchemas();
    }

    private Row keyLeft(Relation.Join join, Row left, JoinCondition on) {
        boolean inRegistry = left.keyFormat().name().infersSchemas();
        boolean keyed = left.isKeyedBy(List.of(on.left()));
        if (join.left() instanceof Relation.Source source && (!keyed || inRegistry)) {
            Input input = from.of(source);
            return keyed(input, SourcePlanner.read(input), on.left(), left.keyFormat());
        }
        return keyed ? left : SelectKeys.rekey(left, List.of(on.left()), left.keyFormat(), List.of());
    }

    /** A single source by a new key: before its columns are prefixed. */
    private static Row keyed(Input input, Row read, TypedExpression key, Format format) {
        TypedExpression unprefixed = SourcePlanner.withoutPrefix(input, key);
        return SourcePlanner.prefixed(input, SelectKeys.rekey(read, List.of(unprefixed), format, List.of()));
    }

    /** What the key of the result may be called; nobody's column after a full join, where both sides may be missing. */
    private Row.Key key(Relation.Join join, Row left, JoinCondition on) {
        List<String> viable = new ArrayList<>();
        if (join.kind() != Relation.Kind.FULL) {
            if (left.isKeyedBy(List.of(on.left()))) {
                viable.addAll(left.keys().get(0).viable());
            } else {
                column(on.left()).ifPresent(viable::add);
            }
            column(on.right()).ifPresent(viable::add);
        }
        if (viable.isEmpty()) {
            viable.add(SYNTHETIC_KEY);
        }
        return new Row.Key(viable.get(0), on.left().type(), viable);
    }

    private static Optional<String> column(TypedExpression expression) {
        return expression instanceof ColumnReference column ? Optional.of(column.name()) : Optional.empty();
    }

    private Row joined(Relation.Join join, Row left, Row right, Row.Key key) {
        boolean synthetic = key.name().equals(SYNTHETIC_KEY);
        Schema schema = schema(left, right, synthetic, List.of(Column.key(key.name(), key.type())), key.type());
        Step step = step(join, left.step(), right.step(), left.keyFormat(), schema);
        List<Scope.Entry> entries = entries(left, right);
        if (synthetic) {
            entries.removeIf(entry -> entry.column().equals(SYNTHETIC_KEY));
            entries.add(new Scope.Entry(Optional.empty(), SYNTHETIC_KEY, SYNTHETIC_KEY, key.type()));
        }
        return left.with(step, entries, List.of(key));
    }

    private static Step step(Relation.Join join, Step left, Step right, Format keyFormat, Schema schema) {
        if (right.kind() == SourceKind.STREAM) {
            return new Step.StreamStreamJoin(
                    left, right, join.kind(), join.within().orElseThrow(), keyFormat, schema);
        }
        return left.kind() == SourceKind.STREAM
                ? new Step.StreamTableJoin(left, right, join.kind(), schema)
                : new Step.TableTableJoin(left, right, join.kind(), schema);
    }

    private static Row foreignKey(Relation.Join join, Row left, Row right, JoinCondition on) {
        List<Column> keys = left.keys().stream()
                .map(key -> Column.key(key.name(), key.type()))
                .toList();
        Schema schema = schema(left, right, false, keys, on.left().type());
        Step step =
                new Step.ForeignKeyJoin(left.step(), right.step(), join.kind(), on.left(), left.keyFormat(), schema);
        return left.with(step, entries(left, right), left.keys());
    }

    private static List<Scope.Entry> entries(Row left, Row right) {
        return new ArrayList<>(
                Stream.concat(left.entries().stream(), right.entries().stream()).toList());
    }

    private static Schema schema(Row left, Row right, boolean synthetic, List<Column> keys, SqlType keyType) {
        List<Column> values = new ArrayList<>(left.schema().value());
        values.removeIf(column -> synthetic && column.name().equals(SYNTHETIC_KEY));
        values.addAll(right.schema().value());
        if (synthetic) {
            values.add(Column.value(SYNTHETIC_KEY, keyType));
        }
        return Schema.of(keys, values);
    }
}
