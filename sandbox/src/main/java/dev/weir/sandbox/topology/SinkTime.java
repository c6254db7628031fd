package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;

/** Gives records the time of a column. One without a valid time is dropped. */
final class SinkTime extends ContextualProcessor<Key, Row, Key, Row> {
    private final RowTimestamp time;

    SinkTime(RowTimestamp time) {
        this.time = time;
    }

    @Override
    public void process(Record<Key, Row> output) {
        if (output.value() == null) {
            context().forward(output);
            return;
        }
        long timestamp = time.extract(output.key(), output.value());
        if (timestamp >= 0) {
            context().forward(output.withTimestamp(timestamp));
        }
    }
}
