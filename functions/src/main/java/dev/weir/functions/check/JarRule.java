package dev.weir.functions.check;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.functions.JarScan;
import java.util.stream.Stream;

/** One thing that a server wants of a jar. */
interface JarRule {
    Stream<Diagnostic> check(JarScan jar);
}
