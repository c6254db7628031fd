package dev.weir.functions;

import dev.weir.sql.function.FunctionKind;
import dev.weir.sql.function.FunctionSignature;
import dev.weir.sql.function.Parameter;
import dev.weir.sql.function.ParameterType;
import dev.weir.sql.function.ResultType;
import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udf.UdfParameter;
import io.confluent.ksql.function.udtf.Udtf;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A method of a scalar or table function as a signature. */
final class RowVariant {
    private RowVariant() {}

    /** The signature, if the method is one. */
    static Optional<FunctionSignature> of(Described function, Method method) {
        Udf scalar = method.getAnnotation(Udf.class);
        if (scalar != null && function.kind() == FunctionKind.SCALAR) {
            return Optional.of(signature(
                    function, method, result(method, scalar.schema(), scalar.schemaProvider()), scalar.description()));
        }
        Udtf table = method.getAnnotation(Udtf.class);
        if (table != null && function.kind() == FunctionKind.TABLE) {
            return Optional.of(signature(
                    function, method, rows(method, table.schema(), table.schemaProvider()), table.description()));
        }
        return Optional.empty();
    }

    private static FunctionSignature signature(
            Described function, Method method, ResultType result, String description) {
        return new FunctionSignature(
                function.name(), function.kind(), parameters(method), result, false, false, description);
    }

    private static ResultType result(Method method, String schema, String provider) {
        return provider.isEmpty()
                ? new ResultType.Declared(JavaTypes.parameter(method.getGenericReturnType(), schema))
                : ProvidedType.named(provider, method);
    }

    /** A table function returns the list of its rows; the type of a call is that of one row. */
    private static ResultType rows(Method method, String schema, String provider) {
        if (method.getReturnType() != List.class) {
            throw new UnusableFunction("a table function returns a List");
        }
        if (!provider.isEmpty() || !schema.isEmpty()) {
            return result(method, schema, provider);
        }
        ParameterType list = JavaTypes.parameter(method.getGenericReturnType(), "");
        return new ResultType.Declared(((ParameterType.ArrayOf) list).element());
    }

    /** The last parameter of a method with a variable number of them is an array, of which SQL sees the elements. */
    private static List<Parameter> parameters(Method method) {
        List<Parameter> parameters = new ArrayList<>();
        for (java.lang.reflect.Parameter given : method.getParameters()) {
            Type type = given.isVarArgs() ? Elements.of(given.getParameterizedType()) : given.getParameterizedType();
            UdfParameter says = given.getAnnotation(UdfParameter.class);
            String schema = says == null ? "" : says.schema();
            parameters.add(NamedParameters.of(given, JavaTypes.parameter(type, schema), false));
        }
        return parameters;
    }
}
