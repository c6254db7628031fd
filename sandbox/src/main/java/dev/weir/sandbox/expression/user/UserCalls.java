package dev.weir.sandbox.expression.user;

import dev.weir.functions.Instances;
import dev.weir.functions.JavaCode;
import dev.weir.functions.ServerTypes;
import dev.weir.functions.UserFunctions;
import dev.weir.sandbox.expression.Evaluator;
import dev.weir.sandbox.expression.ExpressionCompiler;
import dev.weir.sandbox.expression.aggregate.AggregateFunction;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.function.FunctionSignature;
import dev.weir.sql.plan.Step.AggregateCall;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.plan.TypedExpression.Call;
import dev.weir.sql.type.SqlType;
import io.confluent.ksql.function.udaf.Udaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.common.Configurable;
import org.jspecify.annotations.Nullable;

/** The calls of user-defined functions in one query, each with an instance of its own. */
public record UserCalls(UserFunctions functions, SessionProperties properties) {
    /** Where only built-in functions can stand. */
    public static final UserCalls NONE = new UserCalls(UserFunctions.NONE, new SessionProperties(Map.of()));

    /** A call of a scalar or table function; empty if it is a built-in one. */
    public Optional<Evaluator> call(Call call, Evaluator[] arguments) {
        return functions.code(call.signature()).map(code -> {
            Object instance = Instances.forCalls(code.method());
            configure(instance, call.signature());
            return new JavaCall(code.method(), instance, call, arguments);
        });
    }

    /**
     * An aggregate function; empty if it is a built-in one.
     *
     * @param failures told of rows that it can't take
     */
    public Optional<AggregateFunction> aggregate(AggregateCall call, Consumer<RuntimeException> failures) {
        return functions
                .code(call.signature())
                .filter(JavaCode.OfGroups.class::isInstance)
                .map(code -> new CautiousAggregate(aggregate(call, (JavaCode.OfGroups) code), failures));
    }

    @SuppressWarnings("unchecked") // its types were read from the factory, and the call was checked against them
    private AggregateFunction aggregate(AggregateCall call, JavaCode.OfGroups code) {
        @Nullable Object[] literals = new Arguments(code.method()).pack(literals(call));
        Object made = Objects.requireNonNull(Instances.call(code.method(), null, literals), "a factory made nothing");
        configure(made, call.signature());
        Udaf<Object, @Nullable Object, Object> udaf = (Udaf<Object, @Nullable Object, Object>) made;
        List<SqlType> types = types(call.arguments());
        udaf.initializeTypeArguments(ServerTypes.arguments(types));
        return new JavaAggregate(udaf, code.input(), types, StateTypes.of(call, code, udaf), call.type());
    }

    private @Nullable Object[] literals(AggregateCall call) {
        List<@Nullable Object> literals = new ArrayList<>();
        for (TypedExpression setting : call.settings()) {
            Object value = ExpressionCompiler.compile(setting, List.of(), this).evaluate(Row.EMPTY);
            literals.add(JavaValues.toJava(setting.type(), value));
        }
        return literals.toArray();
    }

    private static List<SqlType> types(List<TypedExpression> expressions) {
        return expressions.stream().map(TypedExpression::type).toList();
    }

    /** Functions that ask for settings get those of their name, and those of all functions. */
    private void configure(@Nullable Object instance, FunctionSignature signature) {
        if (instance instanceof Configurable configurable) {
            configurable.configure(FunctionSettings.of(properties, signature.function()));
        }
    }
}
