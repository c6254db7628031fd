package dev.weir.functions.check;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.FunctionClass;
import dev.weir.functions.JarScan;
import java.util.stream.Stream;

/** DESCRIBE FUNCTION has something to show. */
final class DescriptionRule implements JarRule {
    @Override
    public Stream<Diagnostic> check(JarScan jar) {
        return jar.functions().stream().flatMap(DescriptionRule::check);
    }

    private static Stream<Diagnostic> check(FunctionClass type) {
        Stream<Diagnostic> function = type
                .declared()
                .filter(declared -> declared.description().isBlank())
                .map(declared -> finding(type.where(), "the function " + declared.name()))
                .stream();
        Stream<Diagnostic> variants = type.variants().stream()
                .filter(variant -> variant.description().isBlank())
                .map(variant -> finding(type.where(variant), "the variant"));
        return Stream.concat(function, variants);
    }

    private static Diagnostic finding(String where, String what) {
        return Diagnostic.warning(
                "WEIR-FUN-010",
                "Function without a description",
                where + ": " + what + " has no description, so that DESCRIBE FUNCTION can't say what it is for.");
    }
}
