package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.plan.Step;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.ValueJoinerWithKey;

/**
 * A stream's rows with what the table holds for their key at that moment.
 *
 * @param then made of the joined rows at once, because a node of its own would cost each record anew
 */
record StreamTableJoinStep(Step.StreamTableJoin step, StepContext context, UnaryOperator<Row> then) {

    Node build(Node.StreamNode left, Node.TableNode<Key> right) {
        JoinedRows joined = JoinedRows.of(step);
        Joined<Key, Row, Row> serdes = Joined.with(
                left.keys(),
                context.rows(Layout.of(step.left().schema())),
                context.rows(Layout.of(step.right().schema())),
                context.names().next(StoreNames.JOIN));
        ValueJoinerWithKey<Key, Row, Row, Row> joiner =
                (key, row, match) -> then.apply(joined.withKey(key, row, match));
        KStream<Key, Row> rows = step.join() == Relation.Kind.LEFT
                ? left.stream().leftJoin(right.table(), joiner, serdes)
                : left.stream().join(right.table(), joiner, serdes);
        return new Node.StreamNode(rows, left.keys());
    }
}
