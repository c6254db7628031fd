package dev.weir.functions.check;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.FunctionClass;
import dev.weir.functions.FunctionClass.Variant;
import dev.weir.functions.JarScan;
import dev.weir.sql.function.Function;
import dev.weir.sql.function.FunctionSignature;
import dev.weir.sql.function.Functions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name of one of ksqlDB's functions is taken. */
final class BuiltInRule implements JarRule {
    @Override
    public Stream<Diagnostic> check(JarScan jar) {
        return jar.functions().stream()
                .flatMap(type -> type
                        .declared()
                        .flatMap(declared -> Functions.builtIn().find(declared.name()))
                        .map(builtIn -> finding(type, builtIn))
                        .stream());
    }

    private static Diagnostic finding(FunctionClass type, Function builtIn) {
        List<String> same = type.variants().stream()
                .filter(variant -> variant.signature()
                        .map(FunctionSignature::id)
                        .filter(id -> ids(builtIn).contains(id))
                        .isPresent())
                .map(variant -> type.where(variant) + " has the parameters of the built-in " + id(variant))
                .toList();
        String detail = same.isEmpty()
                ? "Its parameters are others than those of ksqlDB's own, but the name is taken."
                : String.join("; ", same) + ".";
        return Diagnostic.error(
                        "WEIR-FUN-008",
                        "Name of one of ksqlDB's own functions",
                        type.where() + ": ksqlDB has a function " + builtIn.name() + ", which can't be replaced. "
                                + detail)
                .withHint("ksqlDB's: " + String.join(", ", ids(builtIn)) + ". Choose another name.");
    }

    private static String id(Variant variant) {
        return variant.signature().map(FunctionSignature::id).orElse("");
    }

    private static List<String> ids(Function function) {
        return function.signatures().stream().map(FunctionSignature::id).collect(Collectors.toList());
    }
}
