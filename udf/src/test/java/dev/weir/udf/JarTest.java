package dev.weir.udf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What goes to servers: our classes for Java 11, and nothing else. */
class JarTest {
    private static final Path JAR = Path.of("target/weir-udf.jar");
    private static final int JAVA_11 = 55;

    @Test
    void theJarHoldsOnlyOurPackage() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            List<String> classes = jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(JarEntry::getName)
                    .filter(name -> !name.startsWith("META-INF/"))
                    .toList();

            assertThat(classes)
                    .contains("dev/weir/udf/EmailHash.class", "dev/weir/udf/FirstTouch.class")
                    .allMatch(name -> name.startsWith("dev/weir/udf/") && name.endsWith(".class"));
        }
    }

    @Test
    void itsClassesLoadOnJava11() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (JarEntry entry : jar.stream()
                    .filter(found -> found.getName().endsWith(".class"))
                    .toList()) {
                assertThat(major(jar, entry)).as(entry.getName()).isLessThanOrEqualTo(JAVA_11);
            }
        }
    }

    private static int major(JarFile jar, JarEntry entry) throws IOException {
        try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
            assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }
}
