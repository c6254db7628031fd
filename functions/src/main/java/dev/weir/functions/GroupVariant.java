package dev.weir.functions;

import dev.weir.sql.function.FunctionKind;
import dev.weir.sql.function.FunctionSignature;
import dev.weir.sql.function.Parameter;
import dev.weir.sql.function.ParameterType;
import dev.weir.sql.function.ResultType;
import dev.weir.sql.type.SqlType;
import io.confluent.ksql.function.udaf.TableUdaf;
import io.confluent.ksql.function.udaf.Udaf;
import io.confluent.ksql.function.udaf.UdafFactory;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;

/** A factory of an aggregate function as a signature: the arguments of a row, then the literals that the factory takes. */
record GroupVariant(FunctionSignature signature, JavaCode.OfGroups code) {

    static GroupVariant of(Described function, Method factory, UdafFactory says) {
        if (!Modifier.isStatic(factory.getModifiers())) {
            throw new UnusableFunction("a factory of aggregate functions is static");
        }
        Type[] types = types(factory.getGenericReturnType());
        AggregateInput input = AggregateInput.of(types[0], says.paramSchema());
        ParameterType state = open(types[1], says.aggregateSchema());
        List<Parameter> parameters = new ArrayList<>(input.parameters());
        parameters.addAll(literals(factory));
        FunctionSignature signature = new FunctionSignature(
                function.name(),
                FunctionKind.AGGREGATE,
                parameters,
                result(factory, open(types[2], says.returnSchema())),
                TableUdaf.class.isAssignableFrom(factory.getReturnType()),
                isComposed(state),
                says.description());
        return new GroupVariant(signature, new JavaCode.OfGroups(factory, input, state));
    }

    private static Type[] types(Type made) {
        if (made instanceof ParameterizedType generic
                && (generic.getRawType() == Udaf.class || generic.getRawType() == TableUdaf.class)) {
            return generic.getActualTypeArguments();
        }
        throw new UnusableFunction("a factory of aggregate functions returns a Udaf or TableUdaf with its three types");
    }

    /** A type that neither Java nor the annotation says is asked for later, when the types of the arguments are known. */
    private static ParameterType open(Type type, String schema) {
        boolean untold = schema.isEmpty()
                && type instanceof Class<?> named
                && named.getSimpleName().equals("Struct");
        return untold ? new ParameterType.Anything() : JavaTypes.parameter(type, schema);
    }

    private static ResultType result(Method factory, ParameterType declared) {
        boolean open = declared instanceof ParameterType.Anything || declared instanceof ParameterType.AnyDecimal;
        return open
                ? new ResultType.Provided(declared.toString(), new ReturnedType(factory)::of)
                : new ResultType.Declared(declared);
    }

    private static List<Parameter> literals(Method factory) {
        List<Parameter> literals = new ArrayList<>();
        for (java.lang.reflect.Parameter given : factory.getParameters()) {
            Type type = given.isVarArgs() ? Elements.of(given.getParameterizedType()) : given.getParameterizedType();
            literals.add(NamedParameters.of(given, JavaTypes.parameter(type, ""), true));
        }
        return literals;
    }

    private static boolean isComposed(ParameterType state) {
        return !(state instanceof ParameterType.Exactly exactly && exactly.type() instanceof SqlType.Primitive)
                && !(state instanceof ParameterType.AnyDecimal);
    }
}
