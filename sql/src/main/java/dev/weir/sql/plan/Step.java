package dev.weir.sql.plan;

import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.SourceKind;
import dev.weir.sql.ast.Window;
import dev.weir.sql.function.FunctionSignature;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.Schema;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * A step of a query, on the output of the steps it holds. Steps work on streams or on tables, as {@link #kind()} says; together with it they
 * are ksqlDB's physical steps.
 *
 * <p>Expressions of a step see the columns of its input by name: up to the last {@link Select} the values of a row hold copies of its key
 * columns, ROWTIME and its like, and the bounds of its window.
 */
public sealed interface Step {
    /** What comes out. */
    Schema schema();

    /** Whether what comes out is a stream of events or the changes of a table. */
    SourceKind kind();

    List<Step> inputs();

    <R> R accept(Visitor<R> visitor);

    /** Work on steps: one method a kind, so that a new kind doesn't compile until it is handled. */
    interface Visitor<R> {
        R source(Source source);

        R filter(Filter filter);

        R select(Select select);

        R selectKey(SelectKey selectKey);

        R flatMap(FlatMap flatMap);

        R groupBy(GroupBy groupBy);

        R aggregate(Aggregate aggregate);

        R streamStreamJoin(StreamStreamJoin join);

        R streamTableJoin(StreamTableJoin join);

        R tableTableJoin(TableTableJoin join);

        R foreignKeyJoin(ForeignKeyJoin join);

        R sink(Sink sink);
    }

    /** A step with one input. */
    sealed interface Unary extends Step {
        Step input();

        @Override
        default SourceKind kind() {
            return input().kind();
        }

        @Override
        default List<Step> inputs() {
            return List.of(input());
        }
    }

    /** A step with two inputs. */
    sealed interface Join extends Step {
        Step left();

        Step right();

        Relation.Kind join();

        @Override
        default SourceKind kind() {
            return left().kind();
        }

        @Override
        default List<Step> inputs() {
            return List.of(left(), right());
        }
    }

    /**
     * Reads a stream or table. Output: its key; its values and headers, the pseudo columns, and copies of the key as values.
     *
     * @param alias how the query calls it
     */
    record Source(DataSource source, String alias, Schema schema) implements Step {
        @Override
        public SourceKind kind() {
            return source.kind();
        }

        @Override
        public List<Step> inputs() {
            return List.of();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.source(this);
        }
    }

    /** WHERE or HAVING: keeps rows for which the condition is true; a table's other rows become tombstones. */
    record Filter(Step input, TypedExpression condition) implements Unary {
        @Override
        public Schema schema() {
            return input.schema();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.filter(this);
        }
    }

    /** Makes new values; the key stays, its columns take the names that {@code schema} gives them. */
    record Select(Step input, List<Named> values, Schema schema) implements Unary {
        public Select {
            values = List.copyOf(values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.select(this);
        }
    }

    /** PARTITION BY, or what a join needs: a new key. The values stay; a new key column has its copy among them. */
    record SelectKey(Step input, List<TypedExpression> keys, Format keyFormat, Schema schema) implements Unary {
        public SelectKey {
            keys = List.copyOf(keys);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.selectKey(this);
        }
    }

    /** Table functions: a row for every result; when there are several functions, shorter results are filled up with nulls. */
    record FlatMap(Step input, List<Named> functions, Schema schema) implements Unary {
        public FlatMap {
            functions = List.copyOf(functions);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flatMap(this);
        }
    }

    /**
     * GROUP BY. Rows whose group is null are dropped.
     *
     * @param rekeys false where the rows already have this key, so that nothing needs to be written to another topic
     */
    record GroupBy(
            Step input,
            List<TypedExpression> groups,
            boolean rekeys,
            Format keyFormat,
            Format valueFormat,
            Schema schema)
            implements Unary {
        public GroupBy {
            groups = List.copyOf(groups);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.groupBy(this);
        }
    }

    /**
     * Aggregate functions, over windows where there is one. Output values: copies of the key, one for each call, and the bounds of the window.
     *
     * @param emitsFinal whether only the result of a closed window counts, as EMIT FINAL asks
     */
    record Aggregate(
            Step input,
            List<AggregateCall> calls,
            Optional<Window> window,
            boolean emitsFinal,
            Format keyFormat,
            Format valueFormat,
            Schema schema)
            implements Unary {
        public Aggregate {
            calls = List.copyOf(calls);
        }

        @Override
        public SourceKind kind() {
            return SourceKind.TABLE;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.aggregate(this);
        }
    }

    /**
     * One aggregate function over columns of the grouped rows.
     *
     * @param name of the column that holds its result
     * @param settings the literals that come after the columns, such as the K of TOPK
     */
    record AggregateCall(
            String name,
            FunctionSignature signature,
            List<TypedExpression> arguments,
            List<TypedExpression> settings,
            SqlType type) {
        public AggregateCall {
            arguments = List.copyOf(arguments);
            settings = List.copyOf(settings);
        }
    }

    /** Of two streams, by key, within a span of time. Output values: those of both sides, whose names are distinct, and the key. */
    record StreamStreamJoin(
            Step left, Step right, Relation.Kind join, Relation.Within within, Format keyFormat, Schema schema)
            implements Join {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.streamStreamJoin(this);
        }
    }

    /** Of a stream with the table's row of the same key. */
    record StreamTableJoin(Step left, Step right, Relation.Kind join, Schema schema) implements Join {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.streamTableJoin(this);
        }
    }

    /** Of two tables by their primary keys. */
    record TableTableJoin(Step left, Step right, Relation.Kind join, Schema schema) implements Join {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tableTableJoin(this);
        }
    }

    /** Of two tables by an expression of the left one that is the right one's primary key. */
    record ForeignKeyJoin(
            Step left, Step right, Relation.Kind join, TypedExpression foreignKey, Format keyFormat, Schema schema)
            implements Join {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.foreignKeyJoin(this);
        }
    }

    /** Writes what a query makes to a topic. */
    record Sink(Step input, DataSource sink) implements Unary {
        @Override
        public Schema schema() {
            return sink.schema();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sink(this);
        }
    }
}
