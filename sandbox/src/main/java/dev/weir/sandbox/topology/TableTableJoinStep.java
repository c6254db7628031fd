package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.plan.Step;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;

/** The rows of two tables with the same primary key. */
record TableTableJoinStep(Step.TableTableJoin step, StepContext context) {

    Node build(Node.TableNode<Key> left, Node.TableNode<Key> right) {
        JoinedRows joined = JoinedRows.of(step);
        String name = context.names().next(StoreNames.JOIN);
        Materialized<Key, Row, KeyValueStore<Bytes, byte[]>> store =
                context.store(name, left.keys(), context.rows(Layout.of(step.schema())));
        KTable<Key, Row> rows = switch (step.join()) {
            case INNER -> left.table().join(right.table(), joined::apply, store);
            case LEFT -> left.table().leftJoin(right.table(), joined::apply, store);
            case FULL -> left.table().outerJoin(right.table(), joined::apply, store);
            case RIGHT ->
                right.table().leftJoin(left.table(), (rightRow, leftRow) -> joined.apply(leftRow, rightRow), store);
        };
        return Node.TableNode.keyed(rows, left.keys(), name);
    }
}
