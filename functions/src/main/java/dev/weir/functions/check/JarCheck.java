package dev.weir.functions.check;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.FunctionJars;
import dev.weir.functions.JarScan;
import dev.weir.functions.ListedJar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Judges jars of functions before a server loads them: a server leaves out what it can't use, with a line in its log, and its statements then lack the function.
 */
public final class JarCheck {
    private static final List<JarRule> RULES = List.of(
            new JavaRule(),
            new PackedClassesRule(),
            new AnnotationRule(),
            new SignatureRule(),
            new ParameterNameRule(),
            new BuiltInRule(),
            new DescriptionRule());

    private JarCheck() {}

    /**
     * What is to be said of one jar.
     *
     * @param functions the names of its functions, usable or not, in their order
     */
    public record Result(ListedJar jar, List<String> functions, List<Diagnostic> findings) {
        public Result {
            functions = List.copyOf(functions);
            findings = List.copyOf(findings);
        }
    }

    /** Each jar alone, and against those before it, since a server loads all jars of a folder. */
    public static List<Result> check(List<ListedJar> jars) {
        List<Result> results = new ArrayList<>();
        Clashes clashes = new Clashes();
        for (ListedJar jar : jars) {
            results.add(check(jar, clashes));
        }
        return results;
    }

    private static Result check(ListedJar jar, Clashes clashes) {
        try {
            JarScan scan = JarScan.of(jar);
            Stream<Diagnostic> findings = RULES.stream().flatMap(rule -> rule.check(scan));
            return new Result(
                    jar,
                    names(scan),
                    Stream.concat(findings, clashes.add(scan).stream()).toList());
        } catch (IOException failure) {
            return new Result(jar, List.of(), List.of(FunctionJars.unreadable(jar, failure)));
        }
    }

    private static List<String> names(JarScan scan) {
        return scan.functions().stream()
                .flatMap(type -> type.declared().stream())
                .map(declared -> declared.name())
                .distinct()
                .sorted()
                .toList();
    }
}
