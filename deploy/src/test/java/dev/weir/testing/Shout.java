package dev.weir.testing;

import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udf.UdfDescription;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A function that a user may have written, with one variant that can be used and one that can't. */
@UdfDescription(name = "shout", description = "in capitals")
public final class Shout {
    @Udf
    public String shout(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    @Udf
    public Thread shout(Thread thread) {
        return thread;
    }

    /** A jar with nothing but this class. */
    public static void jar(Path jar) throws IOException {
        String entry = Shout.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                InputStream code = Objects.requireNonNull(Shout.class.getResourceAsStream("/" + entry))) {
            out.putNextEntry(new JarEntry(entry));
            code.transferTo(out);
            out.closeEntry();
        }
    }
}
