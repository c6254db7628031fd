package dev.weir.functions.check;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.FunctionClass;
import dev.weir.functions.FunctionClass.Declared;
import dev.weir.functions.FunctionClass.Variant;
import dev.weir.functions.JarScan;
import dev.weir.source.SourceText;
import dev.weir.sql.function.FunctionKind;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Annotations of class and methods that make a function together, on something that a server can call. */
final class AnnotationRule implements JarRule {
    @Override
    public Stream<Diagnostic> check(JarScan jar) {
        return jar.functions().stream()
                .flatMap(
                        type -> type
                                .declared()
                                .map(declared -> declared(type, declared))
                                .orElseGet(() -> undeclared(type))
                                .stream());
    }

    private static List<Diagnostic> undeclared(FunctionClass type) {
        return List.of(finding(
                type.where(),
                "its methods have annotations, but the class itself has none, so that nobody looks at them. It wants"
                        + " @UdfDescription, @UdafDescription or @UdtfDescription"));
    }

    private static List<Diagnostic> declared(FunctionClass type, Declared declared) {
        List<Diagnostic> findings = new ArrayList<>();
        if (!legal(declared.name())) {
            findings.add(finding(type.where(), "SQL can't call a function `" + declared.name() + "`"));
        }
        if (type.missing().isPresent()) {
            findings.add(finding(
                    type.where(),
                    "it needs a class that neither the jar nor a server has, "
                            + type.missing().get().replace('/', '.')));
        } else if (type.variants().isEmpty()) {
            findings.add(
                    finding(type.where(), "none of its methods is a variant: it wants " + annotation(declared.kind())));
        }
        if (!constructed(type, declared)) {
            findings.add(
                    finding(type.where(), "the class isn't public, or has no public constructor without parameters"));
        }
        for (Variant variant : type.variants()) {
            method(declared, variant).ifPresent(why -> findings.add(finding(type.where(variant), why)));
        }
        return findings;
    }

    private static Optional<String> method(Declared declared, Variant variant) {
        if (!Modifier.isPublic(variant.method().getModifiers())) {
            return Optional.of("the method isn't public");
        }
        boolean other = variant.signature().isEmpty() && variant.problem().isEmpty();
        return other
                ? Optional.of("its annotation isn't that of the class: it wants " + annotation(declared.kind()))
                : Optional.empty();
    }

    /** Aggregate functions come from static factories. */
    private static boolean constructed(FunctionClass type, Declared declared) {
        boolean seen = Modifier.isPublic(type.type().getModifiers());
        return seen
                && (declared.kind() == FunctionKind.AGGREGATE
                        || Arrays.stream(type.type().getConstructors())
                                .anyMatch(constructor -> constructor.getParameterCount() == 0));
    }

    private static String annotation(FunctionKind kind) {
        return switch (kind) {
            case SCALAR -> "@Udf";
            case AGGREGATE -> "@UdafFactory";
            case TABLE -> "@Udtf";
        };
    }

    private static boolean legal(String name) {
        SourceText call = new SourceText("name", "SELECT " + name + "(a) FROM b EMIT CHANGES;");
        Checked<?> parsed = Parser.parse(call, Variables.NONE);
        return name.matches("\\w+") && parsed.ok();
    }

    private static Diagnostic finding(String where, String why) {
        return Diagnostic.error("WEIR-FUN-006", "Annotations that make no function", where + ": " + why + ".");
    }
}
