package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.ast.TimeSpan;
import dev.weir.sql.plan.Step;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.JoinWindows;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.StreamJoined;

/** Rows of two streams with the same key that lie close enough in time. */
record StreamStreamJoinStep(Step.StreamStreamJoin step, StepContext context) {
    Node build(Node.StreamNode left, Node.StreamNode right) {
        JoinedRows joined = JoinedRows.of(step);
        Serde<Row> leftRows = context.rows(Layout.of(step.left().schema()));
        Serde<Row> rightRows = context.rows(Layout.of(step.right().schema()));
        String name = context.names().next(StoreNames.JOIN);
        StreamJoined<Key, Row, Row> serdes = StreamJoined.with(left.keys(), leftRows, rightRows)
                .withName(name)
                .withStoreName(name);
        KStream<Key, Row> rows = switch (step.join()) {
            case INNER -> left.stream().join(right.stream(), joined::withKey, windows(), serdes);
            case LEFT -> left.stream().leftJoin(right.stream(), joined::withKey, windows(), serdes);
            case FULL -> left.stream().outerJoin(right.stream(), joined::withKey, windows(), serdes);
            case RIGHT ->
                right.stream()
                        .leftJoin(
                                left.stream(),
                                (key, rightRow, leftRow) -> joined.withKey(key, leftRow, rightRow),
                                mirrored(),
                                StreamJoined.with(left.keys(), rightRows, leftRows)
                                        .withName(name)
                                        .withStoreName(name));
        };
        return new Node.StreamNode(rows, left.keys());
    }

    private JoinWindows windows() {
        return windows(step.within().before().duration(), step.within().after().duration());
    }

    /**
     * Without GRACE PERIOD, records may be a day late, and an outer join shows a row without a partner at once, even if one comes
     * later. Only the deprecated factory has this meaning.
     */
    @SuppressWarnings("deprecation")
    private static JoinWindows eager(Duration before, Duration after) {
        return JoinWindows.of(before).before(before).after(after);
    }

    private JoinWindows mirrored() {
        return windows(step.within().after().duration(), step.within().before().duration());
    }

    private JoinWindows windows(Duration before, Duration after) {
        return step.within()
                .grace()
                .map(TimeSpan::duration)
                .map(grace -> JoinWindows.ofTimeDifferenceAndGrace(before, grace)
                        .before(before)
                        .after(after))
                .orElseGet(() -> eager(before, after));
    }
}
