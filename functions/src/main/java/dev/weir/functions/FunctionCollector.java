package dev.weir.functions;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.source.Span;
import dev.weir.sql.function.Function;
import dev.weir.sql.function.FunctionSignature;
import dev.weir.sql.function.Functions;
import io.confluent.ksql.function.udaf.UdafFactory;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects the functions of classes. What can't be used is reported and left out, as a server leaves it out with a line in its log; the rest of its class
 * stays.
 */
final class FunctionCollector {
    private final SortedMap<String, Function> functions = new TreeMap<>();
    private final SortedMap<String, JavaCode> code = new TreeMap<>();
    private final List<Diagnostic> problems = new ArrayList<>();
    private Optional<Span> listed = Optional.empty();

    void take(ListedJar jar, ClassLoader loader, String className) {
        try {
            Class<?> type = Class.forName(className, false, loader);
            listed = jar.listed();
            Described.of(type, jar.shown()).ifPresent(function -> take(function, type));
        } catch (ClassNotFoundException | LinkageError missing) {
            // Most jars hold libraries whose optional parts aren't there. Only a function that lacks something is worth
            // a word, and that one shows when its class is read.
            return;
        }
    }

    private void take(Described function, Class<?> type) {
        if (Functions.builtIn().find(function.name()).isPresent()) {
            unusable(function, type.getName(), "ksqlDB has a function of this name, which can't be replaced");
            return;
        }
        try {
            Arrays.stream(type.getMethods())
                    .sorted(Comparator.comparing(Method::toGenericString))
                    .forEach(method -> take(function, method));
        } catch (LinkageError missing) {
            unusable(
                    function,
                    type.getName(),
                    "it needs a class that neither its jar nor a server has: " + missing.getMessage());
        }
    }

    private void take(Described function, Method method) {
        try {
            UdafFactory factory = method.getAnnotation(UdafFactory.class);
            if (factory != null) {
                GroupVariant variant = GroupVariant.of(function, method, factory);
                add(function, variant.signature(), variant.code());
            } else {
                RowVariant.of(function, method)
                        .ifPresent(signature -> add(function, signature, new JavaCode.OfRows(method)));
            }
        } catch (UnusableFunction reason) {
            unusable(function, method.getDeclaringClass().getName() + "." + method.getName(), reason.why());
        }
    }

    private void add(Described described, FunctionSignature signature, JavaCode java) {
        JavaCode known = code.putIfAbsent(signature.id(), java);
        if (known != null) {
            unusable(described, java.method().toString(), "another method has the same signature, " + known.method());
            return;
        }
        Function one = new Function(
                described.name(),
                described.kind(),
                described.category(),
                described.description(),
                List.of(signature),
                described.provenance());
        functions.merge(one.name(), one, Function::with);
    }

    private void unusable(Described function, String where, String why) {
        report(new Diagnostic(
                "WEIR-FUN-002",
                Severity.WARNING,
                "User-defined function that can't be used",
                function.name() + " in " + where + " is left out: " + why + ".",
                listed,
                List.of()));
    }

    void report(Diagnostic problem) {
        problems.add(problem);
    }

    UserFunctions functions() {
        return new UserFunctions(List.copyOf(functions.values()), code, problems);
    }
}
