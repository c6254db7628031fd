package dev.weir.functions;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * All that a jar holds, usable or not, for whoever judges it.
 *
 * @param classes in the order of their names
 * @param functions the classes among them with one of ksqlDB's annotations
 */
public record JarScan(ListedJar jar, List<ClassFile> classes, List<FunctionClass> functions) {
    private static final int MAGIC = 0xCAFEBABE;

    public JarScan {
        classes = List.copyOf(classes);
        functions = List.copyOf(functions);
    }

    /**
     * A class file.
     *
     * @param name of the class, with dots
     * @param version of the format, which is that of a Java release and 44
     */
    public record ClassFile(String name, int version) {
        private static final int BEFORE_JAVA_1 = 44;

        /** The oldest Java that loads it. */
        public int java() {
            return version - BEFORE_JAVA_1;
        }
    }

    /** @throws IOException if the jar can't be read */
    public static JarScan of(ListedJar jar) throws IOException {
        List<ClassFile> classes = new ArrayList<>();
        try (JarFile file = new JarFile(jar.path().toFile())) {
            for (JarEntry entry : FunctionJars.classes(file)) {
                classes.add(new ClassFile(FunctionJars.className(entry.getName()), version(file, entry)));
            }
        }
        FunctionLoader loader = new FunctionLoader(jar.path().toUri().toURL());
        return new JarScan(
                jar,
                classes,
                classes.stream()
                        .flatMap(found -> FunctionClass.of(jar, loader, found.name()).stream())
                        .toList());
    }

    private static int version(JarFile file, JarEntry entry) throws IOException {
        try (DataInputStream in = new DataInputStream(file.getInputStream(entry))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(entry.getName() + " is no class file");
            }
            in.readUnsignedShort();
            return in.readUnsignedShort();
        }
    }
}
