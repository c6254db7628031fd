package dev.weir.sandbox.topology;

import dev.weir.sandbox.expression.Evaluator;
import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.plan.Step;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Each row of the left table with the row of the right one whose primary key it names. */
record ForeignKeyJoinStep(Step.ForeignKeyJoin step, StepContext context) {

    Node build(Node.TableNode<Key> left, Node.TableNode<Key> right) {
        JoinedRows joined = JoinedRows.of(step);
        Evaluator foreignKey = context.expressions()
                .compile(
                        "the foreign key",
                        step.foreignKey(),
                        Layout.of(step.left().schema()));
        Function<Row, @Nullable Key> key = row -> key(foreignKey.evaluate(row));
        String name = context.names().next(StoreNames.JOIN);
        Materialized<Key, Row, KeyValueStore<Bytes, byte[]>> store =
                context.store(name, left.keys(), context.rows(Layout.of(step.schema())));
        KTable<Key, Row> rows = step.join() == Relation.Kind.LEFT
                ? left.table().leftJoin(right.table(), key, joined::apply, store)
                : left.table().join(right.table(), key, joined::apply, store);
        return Node.TableNode.keyed(rows, left.keys(), name);
    }

    private static @Nullable Key key(@Nullable Object value) {
        return value == null ? null : Key.of(value);
    }
}
