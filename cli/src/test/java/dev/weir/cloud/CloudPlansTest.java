package dev.weir.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.weir.cli.Weir;
import dev.weir.cli.config.Environment;
import dev.weir.cli.config.Terminal;
import dev.weir.cli.view.Console;
import dev.weir.manifest.DeclaredSystem;
import dev.weir.project.PipelineFile;
import dev.weir.project.Project;
import dev.weir.target.Target;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every shipped pipeline would be in Confluent Cloud, by the repository's own target and Terraform's outputs from a file, without a server and without
 * Terraform. The plans are kept beside the outputs, in {@code src/test/cloud-plans}: a new pipeline gets its own with {@code -Dweir.bless=true}, which writes
 * them anew and fails the run all the same.
 */
final class CloudPlansTest {
    private static final Path HOME =
            Path.of(System.getProperty("weir.root", "..")).toAbsolutePath().normalize();
    private static final Path PLANS = HOME.resolve("cli/src/test/cloud-plans");
    private static final List<String> CONTENT =
            List.of("pipelines", "statements", "connectors", "data", "schemas", "functions", "udf");
    private static final Map<String, Integer> PORTS =
            Map.of("postgres", 5432, "mariadb", 3306, "mongodb", 27017, "opensearch", 9200);

    private final CheckedServer server = new CheckedServer();

    @TempDir
    private Path project = Path.of("");

    @BeforeEach
    void write() throws IOException {
        for (String folder : CONTENT) {
            if (Files.exists(HOME.resolve(folder))) {
                Files.createSymbolicLink(project.resolve(folder), HOME.resolve(folder));
            }
        }
        String targets = Files.readString(HOME.resolve("weir.yaml"));
        assertThat(targets).contains("terraform: terraform/${pipeline}");
        Files.writeString(
                project.resolve("weir.yaml"),
                targets.replace("terraform: terraform/${pipeline}", "terraform: outputs.json"));
        Files.writeString(
                project.resolve("outputs.json"),
                Files.readString(PLANS.resolve("outputs.json")).replace("${here}", server.address()));
    }

    @AfterEach
    void nobodyWasAsked() throws IOException {
        for (String folder : CONTENT) {
            Files.deleteIfExists(project.resolve(folder));
        }
        server.close();
        assertThat(server.calls()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> eachPipelineIsRendered() {
        Project shipped = Project.at(HOME).value();
        return shipped.pipelines().value().stream()
                .flatMap(file -> Stream.of(
                        DynamicTest.dynamicTest(file.pipeline(), () -> compare(shipped, file, ".txt")),
                        DynamicTest.dynamicTest(file.pipeline() + " --json", () -> compare(shipped, file, ".json"))));
    }

    @Test
    void whatIsMissingIsNamed() {
        Said said = weir("plan", "--offline", "-t", "cloud", "users-cdc");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.text())
                .contains("WEIR-MAN-040")
                .contains("The sandbox knows crm.host by itself.")
                .contains("Give it under targets: cloud: variables:");
    }

    private void compare(Project shipped, PipelineFile file, String ending) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("plan", "--offline", "-t", "cloud", file.pipeline()));
        arguments.addAll(variables(shipped, file));
        if (ending.equals(".json")) {
            arguments.add("--json");
        }
        Said said = weir(arguments.toArray(String[]::new));
        assertThat(said.text()).doesNotContain("canary");
        assertThat(said.exit()).as(said.text()).isZero();
        golden(PLANS.resolve(file.pipeline() + ending), said.text());
    }

    private static void golden(Path file, String said) throws IOException {
        String expected = Files.exists(file) ? Files.readString(file) : "";
        if (Boolean.getBoolean("weir.bless") && !said.equals(expected)) {
            Files.writeString(file, said);
            fail("written anew, look at the difference: " + file);
        }
        assertThat(said).as(file + ", which -Dweir.bless=true writes anew").isEqualTo(expected);
    }

    /** Where somebody's own databases are, in the place of those that the sandbox starts. */
    private static List<String> variables(Project shipped, PipelineFile file) {
        List<String> arguments = new ArrayList<>();
        for (DeclaredSystem system :
                shipped.pipeline(file, Target.SANDBOX, new TreeMap<>()).value().systems()) {
            String host = system.name() + ".example.com";
            int port = PORTS.getOrDefault(system.kind(), 443);
            values(system, host, port).forEach((name, value) -> {
                arguments.add("--var");
                arguments.add(system.name() + "." + name + "=" + value);
            });
        }
        arguments.addAll(List.of("--var", "kafka.bootstrap.servers=${terraform:kafka_bootstrap}"));
        arguments.addAll(List.of("--var", "schema.registry.url=${terraform:sr_endpoint}"));
        return arguments;
    }

    private static Map<String, String> values(DeclaredSystem system, String host, int port) {
        Map<String, String> values = new TreeMap<>();
        values.put("host", host);
        values.put("port", Integer.toString(port));
        values.put("user", "weir");
        values.put("password", "${env:" + system.name().toUpperCase(Locale.ROOT) + "_PASSWORD}");
        values.put(
                "url",
                switch (system.kind()) {
                    case "postgres" -> "jdbc:postgresql://" + host + ":" + port + "/" + system.database();
                    case "mariadb" -> "jdbc:mariadb://" + host + ":" + port + "/" + system.database();
                    case "mongodb" -> "mongodb+srv://weir:${env:MONGO_PASSWORD}@" + host;
                    default -> "https://" + host + ":" + port;
                });
        return values;
    }

    private record Said(int exit, String text) {}

    private Said weir(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Environment environment = new Environment(project, project, new TreeMap<>(), Terminal.none(), "1.2.3", "weir");
        Console console = Console.of(out, out, InputStream.nullInputStream(), Terminal.none());
        int exit = new Weir(environment, console).run(arguments);
        return new Said(exit, out.toString(StandardCharsets.UTF_8));
    }
}
