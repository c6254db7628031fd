package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.serde.BinaryCodec;
import dev.weir.sandbox.serde.Formats;
import dev.weir.sandbox.serde.KeySerde;
import dev.weir.sandbox.serde.RowSerde;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;

/** What all steps of one query share. */
record StepContext(Formats formats, SessionProperties properties, Expressions expressions, StoreNames names) {

    /**
     * Keys in the topics between the parts of a query. They are in the format that the plan names, because it decides which
     * partition a key is in, and two sides of a join must agree on that.
     */
    KeySerde keys(Format format, Schema schema) {
        boolean none = format.name() == FormatName.NONE
                || (format.name() == FormatName.KAFKA && schema.key().size() > 1);
        return KeySerde.plain(
                none ? BinaryCodec.of(schema.key()) : formats.key(internal(format), schema.key(), subject(schema)));
    }

    /** The schemas of a source's own records are not those of the keys between the parts of a query. */
    private static Format internal(Format format) {
        Map<String, String> properties = new TreeMap<>(format.properties());
        properties.keySet().removeAll(List.of(Format.SCHEMA_ID, Format.FULL_SCHEMA_NAME));
        return new Format(format.name(), properties, format.wrapped());
    }

    /** Keys of different columns have subjects of their own: the registry wouldn't take them as versions of one. */
    private static String subject(Schema schema) {
        return "_weir-internal-" + Integer.toHexString(schema.key().toString().hashCode());
    }

    Serde<Row> rows(Layout layout) {
        return new RowSerde(BinaryCodec.of(layout.columns()));
    }

    /** Not a store, but how values are written if the next step needs one. */
    <K> Materialized<K, Row, KeyValueStore<Bytes, byte[]>> values(Layout layout) {
        return Materialized.<K, Row, KeyValueStore<Bytes, byte[]>>with(null, rows(layout));
    }

    Materialized<Key, Row, KeyValueStore<Bytes, byte[]>> store(String name, KeySerde keys, Serde<Row> rows) {
        return Materialized.<Key, Row, KeyValueStore<Bytes, byte[]>>as(name)
                .withKeySerde(keys)
                .withValueSerde(rows);
    }
}
