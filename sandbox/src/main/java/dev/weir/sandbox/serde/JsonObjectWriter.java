package dev.weir.sandbox.serde;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.weir.sql.type.SqlType;
import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Writes fields as a JSON object; null ones too. The names are encoded once. */
final class JsonObjectWriter {
    private final SerializedString[] names;
    private final JsonWriter[] writers;

    private JsonObjectWriter(List<SqlType.Field> fields) {
        names = fields.stream().map(field -> new SerializedString(field.name())).toArray(SerializedString[]::new);
        writers = fields.stream().map(field -> JsonWriter.of(field.type())).toArray(JsonWriter[]::new);
    }

    static JsonObjectWriter of(List<SqlType.Field> fields) {
        return new JsonObjectWriter(fields);
    }

    void write(JsonGenerator generator, IntFunction<@Nullable Object> values) throws IOException {
        generator.writeStartObject();
        for (int i = 0; i < writers.length; i++) {
            generator.writeFieldName(names[i]);
            writers[i].write(generator, values.apply(i));
        }
        generator.writeEndObject();
    }
}
