package dev.weir.sandbox.topology;

import dev.weir.sandbox.expression.Evaluator;
import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.serde.KeySerde;
import dev.weir.sql.plan.Step;
import org.jspecify.annotations.Nullable;

/** PARTITION BY and the rekeying of joins. Kafka Streams writes to a topic between where the next step needs it. */
record SelectKeyStep(Step.SelectKey step, StepContext context) {

    Node build(Node.StreamNode input) {
        Layout layout = Layout.of(step.input().schema());
        Evaluator[] keys = context.expressions().compile(step.keys(), layout);
        Relayout relayout = Relayout.of(layout.columns(), step.schema().key(), Layout.of(step.schema()));
        KeySerde serde = context.keys(step.keyFormat(), step.schema());
        return new Node.StreamNode(
                input.stream().map((key, row) -> {
                    Key changed = row == null ? null : key(keys, row);
                    return new org.apache.kafka.streams.KeyValue<>(
                            changed,
                            row == null ? null : relayout.apply(row, changed == null ? null : changed.columns()));
                }),
                serde);
    }

    /** No key where all of its columns are null. */
    private static @Nullable Key key(Evaluator[] keys, Row row) {
        @Nullable Object[] values = Expressions.evaluate(keys, row);
        for (Object value : values) {
            if (value != null) {
                return Key.of(values);
            }
        }
        return null;
    }
}
