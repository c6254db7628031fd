package dev.weir.sandbox.expression.user;

import dev.weir.functions.Instances;
import dev.weir.sandbox.expression.Evaluator;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.function.FunctionKind;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.Call;
import dev.weir.sql.plan.TypedExpression.Lambda;
import dev.weir.sql.type.SqlType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A call of a scalar or table function that is written in Java. */
final class JavaCall implements Evaluator {
    private final Method method;
    private final @Nullable Object instance;
    private final Arguments parameters;
    private final Evaluator[] arguments;
    private final List<UnaryOperator<@Nullable Object>> conversions = new ArrayList<>();
    private final SqlType result;

    JavaCall(Method method, @Nullable Object instance, Call call, Evaluator[] arguments) {
        this.method = method;
        this.instance = instance;
        this.parameters = new Arguments(method);
        this.arguments = arguments;
        call.arguments().forEach(argument -> conversions.add(conversion(argument)));
        boolean rows = call.signature().kind() == FunctionKind.TABLE;
        this.result = rows ? new SqlType.Array(call.type()) : call.type();
    }

    private static UnaryOperator<@Nullable Object> conversion(TypedExpression argument) {
        if (argument instanceof Lambda lambda) {
            Lambdas lambdas = new Lambdas(lambda);
            return value -> value == null ? null : lambdas.toJava(value);
        }
        SqlType type = argument.type();
        return value -> JavaValues.toJava(type, value);
    }

    @Override
    public @Nullable Object evaluate(Row row) {
        @Nullable Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = conversions.get(i).apply(arguments[i].evaluate(row));
        }
        return parameters.refuses(values)
                ? null
                : JavaValues.fromJava(result, Instances.call(method, instance, parameters.pack(values)));
    }
}
