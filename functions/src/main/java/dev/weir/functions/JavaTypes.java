package dev.weir.functions;

import dev.weir.sql.function.ParameterType;
import dev.weir.sql.function.ParameterType.Exactly;
import dev.weir.sql.type.SqlType.Primitive;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Which SQL type a Java type stands for. */
final class JavaTypes {
    private static final Map<Class<?>, Primitive> PRIMITIVES = Map.ofEntries(
            Map.entry(boolean.class, Primitive.BOOLEAN),
            Map.entry(Boolean.class, Primitive.BOOLEAN),
            Map.entry(int.class, Primitive.INTEGER),
            Map.entry(Integer.class, Primitive.INTEGER),
            Map.entry(long.class, Primitive.BIGINT),
            Map.entry(Long.class, Primitive.BIGINT),
            Map.entry(double.class, Primitive.DOUBLE),
            Map.entry(Double.class, Primitive.DOUBLE),
            Map.entry(String.class, Primitive.STRING),
            Map.entry(ByteBuffer.class, Primitive.BYTES),
            Map.entry(java.sql.Date.class, Primitive.DATE),
            Map.entry(java.sql.Time.class, Primitive.TIME),
            Map.entry(java.sql.Timestamp.class, Primitive.TIMESTAMP));

    private JavaTypes() {}

    /** @param schema the SQL type that an annotation names; empty where the Java type says it all */
    static ParameterType parameter(Type type, String schema) {
        return schema.isEmpty() ? parameter(type) : new Exactly(SchemaText.parse(schema));
    }

    private static ParameterType parameter(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return new ParameterType.Variable(variable.getName());
        }
        if (type instanceof ParameterizedType generic) {
            return generic((Class<?>) generic.getRawType(), generic.getActualTypeArguments());
        }
        Primitive primitive = type instanceof Class<?> named ? PRIMITIVES.get(named) : null;
        if (primitive != null) {
            return new Exactly(primitive);
        }
        if (type == BigDecimal.class) {
            return new ParameterType.AnyDecimal();
        }
        if (type == Object.class) {
            return new ParameterType.Anything();
        }
        throw new UnusableFunction("no SQL type stands for the Java type " + type.getTypeName()
                + (type.getTypeName().endsWith(".Struct") ? " unless the annotation names its schema" : ""));
    }

    private static ParameterType generic(Class<?> type, Type[] parts) {
        if (type == List.class) {
            return new ParameterType.ArrayOf(parameter(parts[0]));
        }
        if (type == Map.class) {
            return new ParameterType.MapOf(parameter(parts[0]), parameter(parts[1]));
        }
        if (type == Function.class) {
            return new ParameterType.LambdaOf(List.of(parameter(parts[0])), parameter(parts[1]));
        }
        if (type == BiFunction.class) {
            return new ParameterType.LambdaOf(List.of(parameter(parts[0]), parameter(parts[1])), parameter(parts[2]));
        }
        throw new UnusableFunction("no SQL type stands for the Java type " + type.getName());
    }
}
