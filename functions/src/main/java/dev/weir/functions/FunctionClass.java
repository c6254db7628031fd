package dev.weir.functions;

import dev.weir.sql.function.FunctionKind;
import dev.weir.sql.function.FunctionSignature;
import io.confluent.ksql.function.udaf.UdafFactory;
import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udtf.Udtf;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A class with one of ksqlDB's annotations for functions, on itself or on a method.
 *
 * @param declared what it says of itself; empty if only methods have annotations
 * @param variants methods with annotations, whether or not they can be used
 * @param missing the class that it needs and that neither its jar nor a server has; its methods can't be read then
 */
public record FunctionClass(
        ListedJar jar, Class<?> type, Optional<Declared> declared, List<Variant> variants, Optional<String> missing) {

    public FunctionClass {
        variants = List.copyOf(variants);
    }

    /** @param name in upper case */
    public record Declared(String name, FunctionKind kind, String description) {}

    /**
     * A method with an annotation.
     *
     * @param signature what it is in SQL
     * @param problem why it has none; empty also where its class isn't that of a function, or of one of another kind
     */
    public record Variant(
            Method method, String description, Optional<FunctionSignature> signature, Optional<String> problem) {}

    /** Such as {@code udf.jar!com.example.Mask}. */
    public String where() {
        return jar.shown() + "!" + type.getName();
    }

    /** Such as {@code udf.jar!com.example.Mask#mask}. */
    public String where(Variant variant) {
        return where() + "#" + variant.method().getName();
    }

    static Optional<FunctionClass> of(ListedJar jar, ClassLoader loader, String name) {
        Class<?> type;
        Optional<Described> described;
        try {
            type = Class.forName(name, false, loader);
            described = Described.of(type, jar.shown());
        } catch (ClassNotFoundException | LinkageError incomplete) {
            // As where functions are collected: most are parts of libraries.
            return Optional.empty();
        }
        Optional<Declared> declared = described.map(says -> new Declared(says.name(), says.kind(), says.description()));
        try {
            List<Variant> variants = variants(type, described);
            return variants.isEmpty() && declared.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FunctionClass(jar, type, declared, variants, Optional.empty()));
        } catch (LinkageError missing) {
            return declared.map(says -> new FunctionClass(
                    jar, type, declared, List.of(), Optional.of(String.valueOf(missing.getMessage()))));
        }
    }

    private static List<Variant> variants(Class<?> type, Optional<Described> described) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isBridge() && description(method).isPresent())
                .sorted(Comparator.comparing(Method::toGenericString))
                .map(method -> variant(method, described))
                .toList();
    }

    private static Variant variant(Method method, Optional<Described> described) {
        String description = description(method).orElse("");
        try {
            Optional<FunctionSignature> signature = described.flatMap(function -> signature(function, method));
            return new Variant(method, description, signature, Optional.empty());
        } catch (UnusableFunction reason) {
            return new Variant(method, description, Optional.empty(), Optional.of(reason.why()));
        }
    }

    private static Optional<FunctionSignature> signature(Described function, Method method) {
        UdafFactory factory = method.getAnnotation(UdafFactory.class);
        return factory != null && function.kind() == FunctionKind.AGGREGATE
                ? Optional.of(GroupVariant.of(function, method, factory).signature())
                : RowVariant.of(function, method);
    }

    private static Optional<String> description(Method method) {
        Udf scalar = method.getAnnotation(Udf.class);
        if (scalar != null) {
            return Optional.of(scalar.description());
        }
        Udtf table = method.getAnnotation(Udtf.class);
        if (table != null) {
            return Optional.of(table.description());
        }
        return Optional.ofNullable(method.getAnnotation(UdafFactory.class)).map(UdafFactory::description);
    }
}
