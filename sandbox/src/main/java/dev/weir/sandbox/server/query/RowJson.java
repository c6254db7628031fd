package dev.weir.sandbox.server.query;

import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Schema;
import dev.weir.sql.type.SqlType;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows as JSON shows them: dates and times as text, bytes in Base64, structs as objects. */
final class RowJson {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final List<Column> columns;

    RowJson(Schema schema) {
        this.columns = schema.columns();
    }

    List<@Nullable Object> of(Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(value(row.get(i), columns.get(i).type()));
        }
        return values;
    }

    private static @Nullable Object value(@Nullable Object value, SqlType type) {
        if (value == null) {
            return null;
        }
        if (type instanceof SqlType.Struct struct) {
            return struct((StructValue) value, struct);
        }
        if (type instanceof SqlType.Array array) {
            List<@Nullable Object> elements = new ArrayList<>();
            ((List<?>) value).forEach(element -> elements.add(value(element, array.element())));
            return elements;
        }
        if (type instanceof SqlType.Map map) {
            return map((Map<?, ?>) value, map);
        }
        return scalar(value);
    }

    private static Object scalar(Object value) {
        if (value instanceof ByteBuffer bytes) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return Base64.getEncoder().encodeToString(copy);
        }
        if (value instanceof Instant instant) {
            return TIMESTAMP.format(instant);
        }
        if (value instanceof LocalDate || value instanceof LocalTime) {
            return value.toString();
        }
        return value;
    }

    private static Object struct(StructValue value, SqlType.Struct type) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < type.fields().size(); i++) {
            SqlType.Field field = type.fields().get(i);
            fields.put(field.name(), value(value.get(i), field.type()));
        }
        return fields;
    }

    private static Object map(Map<?, ?> value, SqlType.Map type) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        value.forEach((key, entry) -> entries.put(String.valueOf(value(key, type.key())), value(entry, type.value())));
        return entries;
    }
}
