package dev.weir.sandbox.conformance;

import dev.weir.functions.FunctionJars;
import dev.weir.functions.ListedJar;
import dev.weir.functions.UserFunctions;
import dev.weir.sandbox.conformance.function.TestUdf;
import dev.weir.sandbox.testing.FunctionJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The user-defined functions of the cases, and Weir's own, read from jars like anybody's. */
final class CaseFunctions {
    private static final Path WEIRS_OWN =
            Path.of(System.getProperty("weir.root", "..")).resolve("udf/target/weir-udf.jar");

    static final UserFunctions ALL = read();

    private CaseFunctions() {}

    private static UserFunctions read() {
        try {
            Path jar = Files.createTempFile("functions", ".jar");
            jar.toFile().deleteOnExit();
            UserFunctions found = FunctionJars.read(
                    List.of(ListedJar.of(FunctionJar.write(jar, TestUdf.class)), ListedJar.of(WEIRS_OWN)));
            if (!found.problems().isEmpty()) {
                throw new IllegalStateException(found.problems().toString());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
