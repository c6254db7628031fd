package dev.weir.functions.check;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.JarScan;
import dev.weir.functions.JarScan.ClassFile;
import java.util.Comparator;
import java.util.stream.Stream;

/** A class that is made for a newer Java than the server's isn't loaded. Servers in use run on Java 11 or 17, depending on their image. */
final class JavaRule implements JarRule {
    private static final int EVERYWHERE = 11;
    private static final int NEWEST = 17;

    @Override
    public Stream<Diagnostic> check(JarScan jar) {
        return jar.classes().stream()
                .max(Comparator.comparingInt(ClassFile::version))
                .filter(newest -> newest.java() > EVERYWHERE)
                .map(newest -> finding(jar, newest))
                .stream();
    }

    private static Diagnostic finding(JarScan jar, ClassFile newest) {
        String summary = "Class files for a newer Java than servers have";
        String made = jar.jar().shown() + "!" + newest.name() + " is made for Java " + newest.java() + ". ";
        Diagnostic finding = newest.java() > NEWEST
                ? Diagnostic.error(
                        "WEIR-FUN-004", summary, made + "No ksqlDB server runs on that: it won't load the jar.")
                : Diagnostic.warning("WEIR-FUN-004", summary, made + "Servers on Java 11 won't load the jar.");
        return finding.withHint("Compile with --release 11.");
    }
}
