package dev.weir.functions.check;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.FunctionClass;
import dev.weir.functions.FunctionClass.Variant;
import dev.weir.functions.JarScan;
import java.util.stream.Stream;

/** Every parameter and result of Java has a type of SQL. */
final class SignatureRule implements JarRule {
    @Override
    public Stream<Diagnostic> check(JarScan jar) {
        return jar.functions().stream()
                .flatMap(type -> type.variants().stream()
                        .filter(variant -> variant.problem().isPresent())
                        .map(variant -> finding(type, variant)));
    }

    private static Diagnostic finding(FunctionClass type, Variant variant) {
        return Diagnostic.error(
                "WEIR-FUN-002",
                "User-defined function that can't be used",
                type.where(variant) + ": " + variant.problem().orElse("") + ".");
    }
}
