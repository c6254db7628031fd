package dev.weir.functions.check;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.FunctionClass;
import dev.weir.functions.FunctionClass.Variant;
import dev.weir.functions.JarScan;
import io.confluent.ksql.function.udaf.UdafFactory;
import io.confluent.ksql.function.udf.UdfParameter;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.stream.Stream;

/** A server refuses to load a scalar or table function whose parameters have no names. */
final class ParameterNameRule implements JarRule {
    @Override
    public Stream<Diagnostic> check(JarScan jar) {
        return jar.functions().stream()
                .flatMap(type -> type.variants().stream()
                        .filter(variant -> !variant.method().isAnnotationPresent(UdafFactory.class))
                        .filter(variant ->
                                Arrays.stream(variant.method().getParameters()).anyMatch(ParameterNameRule::nameless))
                        .map(variant -> finding(type, variant)));
    }

    private static boolean nameless(Parameter parameter) {
        UdfParameter says = parameter.getAnnotation(UdfParameter.class);
        return !parameter.isNamePresent() && (says == null || says.value().isBlank());
    }

    private static Diagnostic finding(FunctionClass type, Variant variant) {
        return Diagnostic.error(
                        "WEIR-FUN-007",
                        "Parameter without a name",
                        type.where(variant) + ": a parameter has no name, so that a server leaves the variant out.")
                .withHint("Name each by @UdfParameter, or compile with -parameters.");
    }
}
