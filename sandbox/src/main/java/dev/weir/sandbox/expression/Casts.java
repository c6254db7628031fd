package dev.weir.sandbox.expression;

import dev.weir.sandbox.row.StructValue;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** CAST, made once for each pair of types. A text that isn't a value of the type raises an exception. */
public final class Casts {
    private Casts() {}

    public static UnaryOperator<Object> of(SqlType from, SqlType to) {
        if (from.equals(to)) {
            return UnaryOperator.identity();
        }
        if (to instanceof SqlType.Decimal decimal) {
            return value -> NumberCasts.toDecimal(value, decimal);
        }
        if (to instanceof Primitive primitive) {
            return primitive(from, primitive);
        }
        if (from instanceof SqlType.Array source && to instanceof SqlType.Array target) {
            return array(of(source.element(), target.element()));
        }
        if (from instanceof SqlType.Map source && to instanceof SqlType.Map target) {
            return map(of(source.key(), target.key()), of(source.value(), target.value()));
        }
        if (from instanceof SqlType.Struct source && to instanceof SqlType.Struct target) {
            return struct(source, target);
        }
        throw new IllegalStateException("no cast from " + from + " to " + to);
    }

    private static UnaryOperator<Object> primitive(SqlType from, Primitive to) {
        return switch (to) {
            case BOOLEAN -> NumberCasts::toBoolean;
            case INTEGER -> NumberCasts::toInteger;
            case BIGINT -> NumberCasts::toLong;
            case DOUBLE -> NumberCasts::toDouble;
            case STRING -> TextCasts.of(from);
            case BYTES -> TimeCasts::toBytes;
            case DATE -> TimeCasts::toDate;
            case TIME -> TimeCasts::toTime;
            case TIMESTAMP -> TimeCasts::toTimestamp;
        };
    }

    private static UnaryOperator<Object> array(UnaryOperator<Object> element) {
        return value -> {
            List<@Nullable Object> converted = new ArrayList<>();
            ((List<?>) value).forEach(item -> converted.add(nullable(element, item)));
            return converted;
        };
    }

    private static UnaryOperator<Object> map(UnaryOperator<Object> keys, UnaryOperator<Object> values) {
        return value -> {
            Map<@Nullable Object, @Nullable Object> converted = new LinkedHashMap<>();
            ((Map<?, ?>) value).forEach((key, item) -> converted.put(nullable(keys, key), nullable(values, item)));
            return converted;
        };
    }

    /** Fields go by name; those that only the target has are null. */
    private static UnaryOperator<Object> struct(SqlType.Struct from, SqlType.Struct to) {
        List<String> names = from.fields().stream().map(SqlType.Field::name).toList();
        int[] positions = new int[to.fields().size()];
        List<UnaryOperator<Object>> conversions = new ArrayList<>();
        for (int i = 0; i < positions.length; i++) {
            SqlType.Field field = to.fields().get(i);
            positions[i] = names.indexOf(field.name());
            conversions.add(
                    positions[i] < 0
                            ? UnaryOperator.identity()
                            : of(from.fields().get(positions[i]).type(), field.type()));
        }
        return value -> struct((StructValue) value, positions, conversions);
    }

    private static StructValue struct(StructValue value, int[] positions, List<UnaryOperator<Object>> conversions) {
        @Nullable Object[] fields = new Object[positions.length];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = positions[i] < 0 ? null : nullable(conversions.get(i), value.get(positions[i]));
        }
        return StructValue.of(fields);
    }

    private static @Nullable Object nullable(UnaryOperator<Object> conversion, @Nullable Object value) {
        return value == null ? null : conversion.apply(value);
    }
}
