package dev.weir.sandbox.connect.registered;

import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.row.StructValue;
import dev.weir.sandbox.schema.RestRegistry;
import dev.weir.sandbox.schema.SchemaRegistry;
import dev.weir.sandbox.schema.Schemas;
import dev.weir.sandbox.serde.Formats;
import dev.weir.sandbox.serde.RowCodec;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.type.SqlType;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.storage.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Records of fields: a zero byte, the four bytes of the id under which the registry knows the schema, and the value. The schema is registered with
 * the first record. Fields lose nothing but the width of small numbers and that they must not be null.
 */
public abstract class RegisteredConverter implements Converter {
    private static final String REGISTRY_URL = "schema.registry.url";
    private static final int HEADER = 5;

    private final FormatName format;
    private final Map<String, RowCodec> writers = new HashMap<>();
    private final Map<Integer, Reader> readers = new HashMap<>();
    private @Nullable SchemaRegistry registry;
    private boolean isKey;

    protected RegisteredConverter(FormatName format) {
        this.format = format;
    }

    /** @param codec of the columns that the schema has */
    private record Reader(Schema schema, RowCodec codec) {
        SchemaAndValue read(byte[] bytes) {
            Row row = codec.read(bytes);
            Object value = row == null ? null : ConnectValues.toConnect(schema, StructValue.of(row.copy()));
            return new SchemaAndValue(schema, value);
        }
    }

    @Override
    public void configure(Map<String, ?> configs, boolean key) {
        if (!(configs.get(REGISTRY_URL) instanceof String url) || url.isBlank()) {
            throw new ConfigException("The " + format + " converter needs " + REGISTRY_URL
                    + ", such as value.converter." + REGISTRY_URL + ".");
        }
        registry = new RestRegistry(URI.create(url.split(",", -1)[0].strip()));
        isKey = key;
    }

    @Override
    public byte @Nullable [] fromConnectData(String topic, @Nullable Schema schema, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (schema == null || !(value instanceof Struct struct)) {
            throw new DataException(
                    "The " + format + " converter of the sandbox takes records of fields with a schema.");
        }
        return orFail(() -> writers.computeIfAbsent(
                        topic + " " + ConnectTypes.fields(schema), unused -> writer(topic, schema))
                .write(Row.of(ConnectValues.fields(struct))));
    }

    @Override
    public SchemaAndValue toConnectData(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return SchemaAndValue.NULL;
        }
        if (bytes.length < HEADER || bytes[0] != 0) {
            throw new DataException("The record is not in the registry's wire format.");
        }
        int id = ByteBuffer.wrap(bytes).getInt(1);
        return orFail(
                () -> readers.computeIfAbsent(id, unused -> reader(topic, id)).read(bytes));
    }

    private RowCodec writer(String topic, Schema schema) {
        return codec(topic, ConnectTypes.fields(schema));
    }

    private Reader reader(String topic, int id) {
        Optional<SqlType> type = Schemas.type(known().require(id).schema(), Optional.empty());
        if (!(type.orElse(null) instanceof SqlType.Struct struct)) {
            throw new DataException("The schema " + id + " is not one of a record of fields.");
        }
        return new Reader(ConnectTypes.schema(struct), codec(topic, struct.fields()));
    }

    private RowCodec codec(String topic, List<SqlType.Field> fields) {
        List<Column> columns = fields.stream()
                .map(field -> Column.value(field.name(), field.type()))
                .toList();
        Formats formats = new Formats(Optional.of(known()));
        Format wrapped = Format.of(format).withWrapped(Optional.of(true));
        return isKey ? formats.key(wrapped, columns, topic) : formats.value(wrapped, columns, topic);
    }

    private SchemaRegistry known() {
        if (registry == null) {
            throw new IllegalStateException("the converter is not configured");
        }
        return registry;
    }

    /** Connect tells broken records from broken programs by the type of the exception. */
    private static <T extends @Nullable Object> T orFail(Supplier<T> work) {
        try {
            return work.get();
        } catch (SerializationException failure) {
            throw new DataException(failure.getMessage(), failure);
        }
    }
}
