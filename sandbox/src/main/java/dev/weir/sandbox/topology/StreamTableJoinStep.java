package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.plan.Step;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.KStream;

/** A stream's rows with what the table holds for their key at that moment. */
record StreamTableJoinStep(Step.StreamTableJoin step, StepContext context) {

    Node build(Node.StreamNode left, Node.TableNode<Key> right) {
        JoinedRows joined = JoinedRows.of(step);
        Joined<Key, Row, Row> serdes = Joined.with(
                left.keys(),
                context.rows(Layout.of(step.left().schema())),
                context.rows(Layout.of(step.right().schema())),
                context.names().next(StoreNames.JOIN));
        KStream<Key, Row> rows = step.join() == Relation.Kind.LEFT
                ? left.stream().leftJoin(right.table(), joined::withKey, serdes)
                : left.stream().join(right.table(), joined::withKey, serdes);
        return new Node.StreamNode(rows, left.keys());
    }
}
