package dev.weir.sandbox.expression;

import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.type.SqlType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Casts to STRING. */
public final class TextCasts {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private TextCasts() {}

    public static UnaryOperator<Object> of(SqlType from) {
        if (from instanceof SqlType.Array array) {
            UnaryOperator<Object> element = of(array.element());
            return value -> ((List<?>) value)
                    .stream().map(item -> text(element, item)).collect(Collectors.joining(", ", "[", "]"));
        }
        if (from instanceof SqlType.Map map) {
            return map(of(map.key()), of(map.value()));
        }
        if (from instanceof SqlType.Struct struct) {
            return struct(struct);
        }
        return TextCasts::scalar;
    }

    private static UnaryOperator<Object> map(UnaryOperator<Object> keys, UnaryOperator<Object> values) {
        return value -> ((Map<?, ?>) value)
                .entrySet().stream()
                        .map(entry -> text(keys, entry.getKey()) + "=" + text(values, entry.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static UnaryOperator<Object> struct(SqlType.Struct type) {
        List<UnaryOperator<Object>> fields =
                type.fields().stream().map(field -> of(field.type())).toList();
        return value -> {
            StringBuilder text = new StringBuilder("Struct{");
            for (int i = 0; i < fields.size(); i++) {
                Object field = ((StructValue) value).get(i);
                if (field != null) {
                    text.append(text.length() > 7 ? "," : "")
                            .append(type.fields().get(i).name())
                            .append('=')
                            .append(fields.get(i).apply(field));
                }
            }
            return text.append('}').toString();
        };
    }

    private static String text(UnaryOperator<Object> conversion, @Nullable Object value) {
        return value == null ? "null" : conversion.apply(value).toString();
    }

    private static String scalar(Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Instant instant) {
            return TIMESTAMP.format(instant);
        }
        return value instanceof LocalTime time ? DateTimeFormatter.ISO_LOCAL_TIME.format(time) : value.toString();
    }
}
