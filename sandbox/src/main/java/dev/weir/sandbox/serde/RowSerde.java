package dev.weir.sandbox.serde;

import dev.weir.sandbox.row.Row;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** A {@link RowCodec} as Kafka takes it; no bytes are no row. */
public record RowSerde(RowCodec codec) implements Serde<Row> {
    @Override
    public Serializer<Row> serializer() {
        return (topic, row) -> row == null ? null : codec.write(row);
    }

    @Override
    public Deserializer<Row> deserializer() {
        return (topic, bytes) -> bytes == null ? null : codec.read(bytes);
    }
}
