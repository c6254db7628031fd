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
            Row rightKeyed = mustRewrite(right, right.keyFormat())
                    ? keyed(rightInput, rightRead, on.right(), right.keyFormat())
                    : right;
            return Optional.of(foreignKey(join, left, rightKeyed, on));
        }
        boolean leftStays = left.isKeyedBy(List.of(on.left()));
        boolean rightStays = right.isKeyedBy(List.of(on.right()));
        Format format = !leftStays && rightStays ? right.keyFormat() : left.keyFormat();
        Row leftKeyed = keyLeft(join, left, on, format);
        Row rightKeyed =
                rightStays && !mustRewrite(right, format) ? right : keyed(rightInput, rightRead, on.right(), format);
        return Optional.of(joined(join, leftKeyed, rightKeyed, key(join, left, on)));
    }

    /** Both sides need keys of the same bytes: in one format, and with no schema id in them. */
    private static boolean mustRewrite(Row row, Format format) {
        return row.keyFormat().name() != format.name() || format.name().infersSchemas();
    }

    private Row keyLeft(Relation.Join join, Row left, JoinCondition on, Format format) {
        boolean stays = left.isKeyedBy(List.of(on.left()));
        if (join.left() instanceof Relation.Source source && (!stays || mustRewrite(left, format))) {
            Input input = from.of(source);
            return keyed(input, SourcePlanner.read(input), on.left(), format);
        }
        return stays ? left : SelectKeys.rekey(left, List.of(on.left()), format, List.of());
    }

    /** A single source by a new key: before its columns are prefixed. */
    private static Row keyed(Input input, Row read, TypedExpression key, Format format) {
        TypedExpression unprefixed = SourcePlanner.withoutPrefix(input, key);
        return SourcePlanner.prefixed(input, SelectKeys.rekey(read, List.of(unprefixed), format, List.of()));
    }

    /** What the key of the result may be called; nobody's column after a full join, where both sides may be missing. */
    private Row.Key key(Relation.Join join, Row left, JoinCondition on) {
        SqlType type = on.left().type();
        List<TypedExpression> equal = new ArrayList<>();
        if (join.kind() != Relation.Kind.FULL) {
            equal.addAll(left.isKeyedBy(List.of(on.left())) ? left.keys().get(0).equals() : List.of(on.left()));
            equal.add(on.right());
        }
        Row.Key key = new Row.Key("", type, equal);
        if (key.viable().isEmpty()) {
            String synthetic = syntheticName();
            equal.add(0, new ColumnReference(synthetic, type));
            return new Row.Key(synthetic, type, equal);
        }
        return new Row.Key(key.viable().get(0), type, equal);
    }

    /** Not the name of a column of any source. */
    private String syntheticName() {
        GeneratedNames names = new GeneratedNames(from.inputs().stream()
                .flatMap(input -> input.source().schema().names().stream())
                .toList());
        return names.forField(SYNTHETIC_KEY);
    }

    private Row joined(Relation.Join join, Row left, Row right, Row.Key key) {
        boolean synthetic = isSynthetic(key);
        List<Column> values = values(left, right);
        List<Scope.Entry> entries = entries(left, right);
        if (synthetic) {
            values.removeIf(column -> column.name().equals(key.name()));
            values.add(Column.value(key.name(), key.type()));
            entries.removeIf(entry -> entry.column().equals(key.name()));
            entries.add(new Scope.Entry(Optional.empty(), key.name(), key.name(), key.type()));
        }
        Schema schema = Schema.of(List.of(Column.key(key.name(), key.type())), values);
        Step step = step(join, left.step(), right.step(), left.keyFormat(), schema);
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
        Schema schema = Schema.of(keys, values(left, right));
        Step step =
                new Step.ForeignKeyJoin(left.step(), right.step(), join.kind(), on.left(), left.keyFormat(), schema);
        return left.with(step, entries(left, right), left.keys());
    }

    /** A column of no source, which only the join itself has. */
    static boolean isSynthetic(Row.Key key) {
        return key.name().startsWith(SYNTHETIC_KEY);
    }

    private static List<Scope.Entry> entries(Row left, Row right) {
        return new ArrayList<>(
                Stream.concat(left.entries().stream(), right.entries().stream()).toList());
    }

    private static List<Column> values(Row left, Row right) {
        return new ArrayList<>(Stream.concat(left.schema().value().stream(), right.schema().value().stream())
                .toList());
    }
}
