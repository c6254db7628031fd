package dev.weir.functions.check;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.FunctionClass;
import dev.weir.functions.FunctionClass.Declared;
import dev.weir.functions.FunctionClass.Variant;
import dev.weir.functions.JarScan;
import dev.weir.sql.function.FunctionSignature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions that stand in each other's way. A server keeps the one that it meets first. */
final class Clashes {
    private final Map<String, String> variants = new HashMap<>();
    private final Map<String, FunctionClass> names = new HashMap<>();

    /** What of a jar is there already, in it or in those before it. */
    List<Diagnostic> add(JarScan jar) {
        List<Diagnostic> findings = new ArrayList<>();
        for (FunctionClass type : jar.functions()) {
            type.declared().ifPresent(declared -> add(type, declared, findings));
        }
        return findings;
    }

    private void add(FunctionClass type, Declared declared, List<Diagnostic> findings) {
        FunctionClass first = names.putIfAbsent(declared.name(), type);
        boolean otherKind = first != null
                && first.declared()
                        .filter(known -> known.kind() != declared.kind())
                        .isPresent();
        if (otherKind) {
            findings.add(finding(type.where(), declared.name(), "of another kind is in " + first.where()));
            return;
        }
        for (Variant variant : type.variants()) {
            variant.signature()
                    .map(FunctionSignature::id)
                    .flatMap(id -> Optional.ofNullable(variants.putIfAbsent(id, type.where(variant)))
                            .map(known -> finding(type.where(variant), id, "is in " + known)))
                    .ifPresent(findings::add);
        }
    }

    private static Diagnostic finding(String where, String what, String known) {
        return Diagnostic.error(
                "WEIR-FUN-009",
                "Function that is there twice",
                where + ": a function " + what + " " + known + " as well. A server keeps the one that it reads first.");
    }
}
