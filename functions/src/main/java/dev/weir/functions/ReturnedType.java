package dev.weir.functions;

import dev.weir.sql.type.SqlType;
import io.confluent.ksql.function.udaf.Udaf;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks an aggregate function for the type of its result. It is made with neutral literals: those of a call don't change types. */
record ReturnedType(Method factory) {
    private static final Map<Class<?>, Object> NEUTRAL =
            Map.of(int.class, 0, long.class, 0L, double.class, 0.0, boolean.class, false);

    SqlType of(List<SqlType> arguments) {
        @Nullable
        Object[] literals = Arrays.stream(factory.getParameterTypes())
                .map(ReturnedType::neutral)
                .toArray();
        Udaf<?, ?, ?> made = (Udaf<?, ?, ?>) Instances.call(factory, null, literals);
        if (made == null) {
            throw new IllegalArgumentException(factory.getName() + " makes no aggregate function.");
        }
        made.initializeTypeArguments(ServerTypes.arguments(arguments));
        return made.getReturnSchema()
                .map(ServerTypes::fromServer)
                .or(() -> arguments.stream()
                        .filter(SqlType.Decimal.class::isInstance)
                        .findFirst())
                .orElseThrow(
                        () -> new IllegalArgumentException(factory.getName() + " doesn't say the type of its result."));
    }

    private static @Nullable Object neutral(Class<?> type) {
        return type.isArray() ? Array.newInstance(type.getComponentType(), 0) : NEUTRAL.get(type);
    }
}
