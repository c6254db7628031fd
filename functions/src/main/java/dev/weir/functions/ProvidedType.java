package dev.weir.functions;

import dev.weir.sql.function.ResultType;
import dev.weir.sql.type.SqlType;
import io.confluent.ksql.function.udf.UdfSchemaProvider;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** The type of a result that a method of the user works out from the types of the arguments. */
final class ProvidedType {
    private final Method provider;

    private ProvidedType(Method provider) {
        this.provider = provider;
    }

    static ResultType named(String provider, Method variant) {
        Method found = Arrays.stream(variant.getDeclaringClass().getMethods())
                .filter(method -> method.getName().equals(provider)
                        && method.isAnnotationPresent(UdfSchemaProvider.class)
                        && method.getParameterCount() == 1)
                .findFirst()
                .orElseThrow(() -> new UnusableFunction("its class has no public schema provider " + provider));
        String text = variant.getReturnType().getSimpleName();
        return new ResultType.Provided(text, new ProvidedType(found)::of);
    }

    private SqlType of(List<SqlType> arguments) {
        Object type;
        try {
            type = Instances.call(provider, Instances.forCalls(provider), given(arguments));
        } catch (RuntimeException refused) {
            throw new IllegalArgumentException(String.valueOf(refused.getMessage()), refused);
        }
        if (type instanceof io.confluent.ksql.schema.ksql.types.SqlType found) {
            return ServerTypes.fromServer(found);
        }
        throw new IllegalArgumentException(provider.getName() + " gives no SQL type for these arguments.");
    }

    /** Older classes take plain types, newer ones arguments. */
    private List<?> given(List<SqlType> arguments) {
        Type list = provider.getGenericParameterTypes()[0];
        boolean plain = list instanceof ParameterizedType generic
                && generic.getActualTypeArguments()[0] == io.confluent.ksql.schema.ksql.types.SqlType.class;
        return plain ? arguments.stream().map(ServerTypes::toServer).toList() : ServerTypes.arguments(arguments);
    }
}
