package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.plan.Step;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Makes the flat rows of a source: values, headers, pseudo columns and copies of the key. No value stays no row. */
final class SourceRows extends ContextualFixedKeyProcessor<Key, Row, Row> {
    private final SourceColumn[] columns;

    private SourceRows(SourceColumn[] columns) {
        this.columns = columns;
    }

    static FixedKeyProcessorSupplier<Key, Row, Row> of(Step.Source step) {
        SourceColumn[] columns = SourceColumn.of(step);
        return () -> new SourceRows(columns);
    }

    @Override
    public void process(FixedKeyRecord<Key, Row> input) {
        FixedKeyProcessorContext<Key, Row> context = context();
        if (input.value() == null) {
            context.forward(input);
            return;
        }
        RecordMetadata position = context.recordMetadata().orElse(null);
        SourceRecord origin = new SourceRecord(
                input.key(),
                input.value(),
                input.timestamp(),
                position == null ? -1 : position.partition(),
                position == null ? -1 : position.offset(),
                input.headers());
        context.forward(input.withValue(origin.row(columns)));
    }
}
