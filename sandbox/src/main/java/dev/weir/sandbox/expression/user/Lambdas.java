package dev.weir.sandbox.expression.user;

import dev.weir.sandbox.expression.LambdaValue;
import dev.weir.sql.plan.TypedExpression.Lambda;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lambdas as the functional interfaces of the JDK. */
final class Lambdas {
    private final List<SqlType> inputs;
    private final SqlType output;

    Lambdas(Lambda lambda) {
        inputs = lambda.parameters().stream().map(parameter -> parameter.type()).toList();
        output = lambda.body().type();
    }

    Object toJava(Object lambda) {
        LambdaValue value = (LambdaValue) lambda;
        if (inputs.size() == 1) {
            Function<@Nullable Object, @Nullable Object> one = a -> call(value, a);
            return one;
        }
        BiFunction<@Nullable Object, @Nullable Object, @Nullable Object> two = (a, b) -> call(value, a, b);
        return two;
    }

    private @Nullable Object call(LambdaValue lambda, @Nullable Object... given) {
        @Nullable Object[] arguments = new Object[given.length];
        for (int i = 0; i < given.length; i++) {
            arguments[i] = JavaValues.fromJava(inputs.get(i), given[i]);
        }
        return JavaValues.toJava(output, lambda.call(arguments));
    }
}
