package dev.weir.sandbox.server.query;

import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** JSON values as constants of SQL types. */
final class JsonValues {
    private JsonValues() {}

    /** Refuses a value that does not fit the type. */
    static TypedExpression of(Optional<Object> value, SqlType type) {
        if (value.isEmpty()) {
            return new TypedExpression.NullConstant(type);
        }
        if (type instanceof SqlType.Array array) {
            return array(value.get(), array);
        }
        if (type instanceof SqlType.Map map) {
            return map(value.get(), map);
        }
        if (type instanceof SqlType.Struct struct) {
            return struct(value.get(), struct);
        }
        if (type instanceof SqlType.Decimal) {
            return new TypedExpression.Cast(constant(decimal(value.get(), type), type), type, true);
        }
        return primitive(value.get(), (Primitive) type);
    }

    private static TypedExpression primitive(Object value, Primitive type) {
        return switch (type) {
            case BOOLEAN -> constant(require(value, Boolean.class, type), type);
            case INTEGER -> constant(require(value, Integer.class, type), type);
            case BIGINT -> constant(whole(value, type).longValue(), type);
            case DOUBLE -> constant(require(value, Number.class, type).doubleValue(), type);
            case STRING -> constant(require(value, String.class, type), type);
            case BYTES, DATE, TIME, TIMESTAMP ->
                new TypedExpression.Cast(constant(require(value, String.class, type), Primitive.STRING), type, true);
        };
    }

    private static Number whole(Object value, SqlType type) {
        return value instanceof Integer || value instanceof Long ? (Number) value : require(value, Long.class, type);
    }

    private static BigDecimal decimal(Object value, SqlType type) {
        if (value instanceof Number || value instanceof String) {
            try {
                return new BigDecimal(value.toString());
            } catch (NumberFormatException notANumber) {
                throw misfit(value, type);
            }
        }
        throw misfit(value, type);
    }

    private static TypedExpression array(Object value, SqlType.Array type) {
        List<TypedExpression> elements = new ArrayList<>();
        require(value, List.class, type)
                .forEach(element -> elements.add(of(Optional.ofNullable(element), type.element())));
        return new TypedExpression.ArrayOf(elements, type);
    }

    private static TypedExpression map(Object value, SqlType.Map type) {
        List<TypedExpression.Entry> entries = new ArrayList<>();
        Map<?, ?> map = require(value, Map.class, type);
        map.forEach((key, entry) -> entries.add(new TypedExpression.Entry(
                of(Optional.of(String.valueOf(key)), type.key()), of(Optional.ofNullable(entry), type.value()))));
        return new TypedExpression.MapOf(entries, type);
    }

    private static TypedExpression struct(Object value, SqlType.Struct type) {
        Map<String, Object> byName = new TreeMap<>();
        Map<?, ?> given = require(value, Map.class, type);
        given.forEach((name, field) -> {
            byName.put(String.valueOf(name), field);
            byName.putIfAbsent(String.valueOf(name).toUpperCase(Locale.ROOT), field);
        });
        List<TypedExpression.Member> members = type.fields().stream()
                .map(field -> new TypedExpression.Member(
                        field.name(), of(Optional.ofNullable(byName.get(field.name())), field.type())))
                .toList();
        return new TypedExpression.StructOf(members, type);
    }

    private static TypedExpression constant(Object value, SqlType type) {
        return new TypedExpression.Constant(value, type);
    }

    private static <T> T require(Object value, Class<T> kind, SqlType type) {
        if (!kind.isInstance(value)) {
            throw misfit(value, type);
        }
        return kind.cast(value);
    }

    private static Refusal misfit(Object value, SqlType type) {
        return Refusal.request("The value " + value + " does not fit a column of type " + type + ".");
    }
}
