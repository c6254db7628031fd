package dev.weir.sandbox.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** A plugin folder with a sink connector of version 1.0.0, whose only key is {@code real.key}. */
public final class PluginJar {
    private PluginJar() {}

    public static void write(Path folder, String packageName, String className) throws IOException {
        Path classes = Files.createDirectories(
                folder.resolveSibling("../classes-of-" + folder.getFileName()).normalize());
        Path source = Files.writeString(classes.resolve(className + ".java"), """
                package %s;
                public class %s extends org.apache.kafka.connect.sink.SinkConnector {
                    public String version() { return "1.0.0"; }
                    public org.apache.kafka.common.config.ConfigDef config() {
                        return new org.apache.kafka.common.config.ConfigDef().define("real.key",
                            org.apache.kafka.common.config.ConfigDef.Type.STRING, "",
                            org.apache.kafka.common.config.ConfigDef.Importance.LOW, "");
                    }
                    public void start(java.util.Map<String, String> props) {}
                    public void stop() {}
                    public Class<? extends org.apache.kafka.connect.connector.Task> taskClass() { return null; }
                    public java.util.List<java.util.Map<String, String>> taskConfigs(int most) {
                        return java.util.List.of();
                    }
                }
                """.formatted(packageName, className));
        int problems = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        if (problems != 0) {
            throw new IllegalStateException("the plugin does not compile");
        }
        Files.createDirectories(folder);
        String path = packageName.replace('.', '/') + "/" + className + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve("plugin.jar")))) {
            jar.putNextEntry(new JarEntry(path));
            Files.copy(classes.resolve(path), jar);
            jar.putNextEntry(new JarEntry("META-INF/services/org.apache.kafka.connect.sink.SinkConnector"));
            jar.write((packageName + "." + className).getBytes(StandardCharsets.UTF_8));
        }
    }
}
