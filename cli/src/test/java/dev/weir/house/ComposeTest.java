package dev.weir.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.project.Project;
import dev.weir.target.Secrets;
import dev.weir.target.Target;
import dev.weir.target.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The containers that {@code docker-compose.yaml} describes, as far as that can be seen without Docker. */
final class ComposeTest {
    private static final Path HOME =
            Path.of(System.getProperty("weir.root", "..")).toAbsolutePath().normalize();

    private final Map<String, Object> file;
    private final Map<String, Map<String, Object>> services = new TreeMap<>();

    ComposeTest() throws IOException {
        file = new Yaml().load(Files.readString(HOME.resolve("docker-compose.yaml")));
        mapping(file, "services").forEach((name, service) -> services.put(name, cast(service)));
    }

    @Test
    void portsAreOpenToThisMachineOnly() {
        services.forEach((name, service) -> assertThat(list(service, "ports"))
                .as(name)
                .isNotEmpty()
                .allSatisfy(port -> assertThat(port).matches("127\\.0\\.0\\.1:\\d+:\\d+")));
    }

    @Test
    void whatIsWaitedForIsThereAndSaysWhenItWorks() {
        services.forEach((name, service) -> {
            assertThat(mapping(service, "healthcheck")).as(name).containsKey("test");
            mapping(service, "depends_on").forEach((other, how) -> {
                assertThat(services).as(name).containsKey(other);
                assertThat(cast(how)).as(name).containsEntry("condition", "service_healthy");
            });
        });
        assertThat(services.keySet())
                .containsExactly(
                        "connect", "elasticsearch", "kafka", "ksqldb", "mongodb", "postgres", "schema-registry");
    }

    @Test
    void imagesHaveAVersionAndVolumesAPlace() {
        SortedSet<String> named = new TreeSet<>(mapping(file, "volumes").keySet());
        services.forEach((name, service) -> {
            assertThat(String.valueOf(service.get("image"))).as(name).matches(".+:(\\$\\{[A-Z_]+:-)?[\\d.]+}?");
            for (String volume : list(service, "volumes")) {
                String source =
                        volume.replaceFirst("^\\$\\{[A-Z_]+:-(.*?)}", "$1").split(":", 2)[0];
                boolean found =
                        source.startsWith("./") ? Files.isDirectory(HOME.resolve(source)) : named.remove(source);
                assertThat(found).as(name + " mounts " + source).isTrue();
            }
        });
        assertThat(named).as("volumes that nobody mounts").isEmpty();
    }

    @Test
    void passwordsComeFromTheEnvironment() {
        services.forEach((name, service) -> mapping(service, "environment").forEach((key, value) -> {
            if (key.contains("PASSWORD") || key.contains("SECRET")) {
                assertThat(String.valueOf(value)).as(name + " " + key).matches("\\$\\{[A-Z_]+:-}");
            }
        }));
    }

    /** Only databases are left out of the usual start. */
    @Test
    void theTargetLocalIsThem() {
        Project project = Project.at(HOME).value();
        Target local = Targets.resolve(
                        project.target("local").value().orElseThrow(), new Secrets(Map.of(), project.root()))
                .value()
                .orElseThrow();
        assertThat(local.ksqldb().url()).hasToString(address("ksqldb"));
        assertThat(local.connect().orElseThrow().url()).hasToString(address("connect"));
        assertThat(local.schemaRegistry().orElseThrow().url()).hasToString(address("schema-registry"));
        assertThat("http://" + local.kafka().orElseThrow().bootstrapServers()).isEqualTo(address("kafka"));
        services.forEach((name, service) -> assertThat(service.containsKey("profiles"))
                .as(name)
                .isEqualTo(List.of("postgres", "mongodb", "elasticsearch").contains(name)));
        assertThat(mapping(service("kafka"), "environment"))
                .extractingByKey("KAFKA_ADVERTISED_LISTENERS")
                .asString()
                .contains("HOST://" + local.kafka().orElseThrow().bootstrapServers());
    }

    /** Where the first port of a service is on this machine. */
    private String address(String name) {
        String port = list(service(name), "ports").get(0);
        return "http://" + port.substring(0, port.lastIndexOf(':'));
    }

    private Map<String, Object> service(String name) {
        return Objects.requireNonNull(services.get(name));
    }

    private static Map<String, Object> mapping(Map<String, Object> from, String key) {
        Object value = from.get(key);
        return value == null ? Map.of() : cast(value);
    }

    private static List<String> list(Map<String, Object> from, String key) {
        return from.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static Map<String, Object> cast(Object value) {
        Map<String, Object> mapping = new TreeMap<>();
        ((Map<?, ?>) value).forEach((key, each) -> mapping.put(String.valueOf(key), each));
        return mapping;
    }
}
