package dev.weir.functions;

import dev.weir.sql.function.Parameter;
import dev.weir.sql.function.ParameterType;
import io.confluent.ksql.function.udf.UdfParameter;

/** Parameters of Java with what their annotations say for people: a name, which otherwise is that of Java, and a description. */
final class NamedParameters {
    private NamedParameters() {}

    static Parameter of(java.lang.reflect.Parameter given, ParameterType type, boolean constant) {
        UdfParameter says = given.getAnnotation(UdfParameter.class);
        String name = says == null || says.value().isEmpty() ? given.getName() : says.value();
        return new Parameter(name, type, given.isVarArgs(), constant, says == null ? "" : says.description());
    }
}
