package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Makes the flat rows of a source: values, headers, pseudo columns and copies of the key. What follows right behind and needs no state is done
 * here as well, because every further node would cost each record anew.
 */
final class SourceRows extends ContextualFixedKeyProcessor<Key, Row, Row> {
    private final StatelessPlan.Input rows;
    private final boolean keepsAbsent;
    private @Nullable FixedKeyRecord<Key, Row> current;

    private SourceRows(StatelessPlan plan) {
        this.rows = plan.into((key, row) -> forward(row));
        this.keepsAbsent = plan.keepsAbsentRows();
    }

    static FixedKeyProcessorSupplier<Key, Row, Row> of(StatelessPlan plan) {
        return () -> new SourceRows(plan);
    }

    @Override
    public void process(FixedKeyRecord<Key, Row> input) {
        if (input.value() == null) {
            if (keepsAbsent) {
                context().forward(input);
            }
            return;
        }
        current = input;
        RecordMetadata position = context().recordMetadata().orElse(null);
        rows.accept(new SourceRecord(
                input.key(),
                input.value(),
                input.timestamp(),
                position == null ? -1 : position.partition(),
                position == null ? -1 : position.offset(),
                input.headers()));
    }

    private void forward(Row row) {
        context().forward(Objects.requireNonNull(current).withValue(row));
    }
}
