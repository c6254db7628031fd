package dev.weir.functions.check;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.JarScan;
import dev.weir.functions.JarScan.ClassFile;
import java.util.List;
import java.util.stream.Stream;

/** A class that the server has too is another class with the same name: annotations aren't recognised, and a Struct isn't a Struct. */
final class PackedClassesRule implements JarRule {
    private static final List<String> OF_THE_SERVER =
            List.of("io.confluent.ksql.", "io.confluent.kafka.", "io.confluent.common.", "org.apache.kafka.");

    @Override
    public Stream<Diagnostic> check(JarScan jar) {
        return OF_THE_SERVER.stream().flatMap(prefix -> check(jar, prefix).stream());
    }

    private static List<Diagnostic> check(JarScan jar, String prefix) {
        List<String> packed = jar.classes().stream()
                .map(ClassFile::name)
                .filter(name -> name.startsWith(prefix))
                .toList();
        return packed.isEmpty() ? List.of() : List.of(finding(jar, packed, prefix));
    }

    private static Diagnostic finding(JarScan jar, List<String> packed, String prefix) {
        String what = packed.size() == 1 ? "a class" : packed.size() + " classes";
        return Diagnostic.error(
                        "WEIR-FUN-005",
                        "Classes in the jar that are the server's",
                        jar.jar().shown() + "!" + packed.get(0) + ": the jar holds " + what + " of " + prefix
                                + "*, which the server has itself. It takes them for different ones, so that functions"
                                + " aren't found, or fail when they are called.")
                .withHint("Give these dependencies the scope `provided`, so that they aren't packed.");
    }
}
