package dev.weir.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The configurations under {@code terraform/}, checked as far as that goes without the provider: what they refer to is there, what they declare is told and
 * used, roots give what a target reads. Where terraform is on the PATH, it says whether the syntax is right and the files are laid out as its own.
 */
final class TerraformFilesTest {
    private static final Path HOME =
            Path.of(System.getProperty("weir.root", "..")).toAbsolutePath().normalize();
    private static final Path TERRAFORM = HOME.resolve("terraform");

    /** What roots have beside the rest, each for a connector or an engine of its pipeline. */
    private static final List<String> PARTICULAR = List.of("flink_", "custom_plugin_id", "organization_id");

    private final Map<Path, HclModule> modules = new LinkedHashMap<>();

    TerraformFilesTest() throws IOException {
        try (Stream<Path> folders = Files.walk(TERRAFORM, 2)) {
            for (Path folder :
                    folders.filter(TerraformFilesTest::isModule).sorted().toList()) {
                modules.put(folder, HclModule.read(folder));
            }
        }
    }

    @Test
    void whatIsReferredToIsDeclaredAndWhatIsDeclaredIsUsed() {
        modules.forEach((folder, module) -> {
            assertThat(module.names("variable")).as(folder + ": var.…").isEqualTo(module.references("var"));
            assertThat(module.locals()).as(folder + ": local.…").isEqualTo(module.references("local"));
            assertThat(module.objects()).as(folder + ": resources and data").containsAll(module.objectReferences());
            assertThat(module.names("module")).as(folder + ": module.…").containsAll(module.references("module"));
        });
    }

    @Test
    void modulesAreGivenWhatTheyWantAndAskedForWhatTheyGive() {
        modules.forEach((folder, module) -> module.blocks("module").forEach(call -> {
            HclModule called = called(folder, call);
            SortedSet<String> given = new TreeSet<>(call.attributes());
            given.removeAll(List.of("source", "count"));
            assertThat(called.names("variable"))
                    .as(folder + " calls " + call.name())
                    .containsAll(given);
            assertThat(given).as(folder + " calls " + call.name()).containsAll(called.required());
            assertThat(called.names("output"))
                    .as(folder + " reads module." + call.name())
                    .containsAll(module.outputsRead(call.name()));
        }));
    }

    @Test
    void everythingIsToldAndSecretsAreSensitive() {
        modules.forEach((folder, module) -> {
            for (HclModule.Block variable : module.blocks("variable")) {
                assertThat(variable.attributes())
                        .as(folder + " " + variable.name())
                        .contains("description", "type");
            }
            for (HclModule.Block output : module.blocks("output")) {
                assertThat(output.attributes()).as(folder + " " + output.name()).contains("description", "value");
                boolean secret = output.name().matches("(.*_)?(key|secret)");
                assertThat(output.body().contains("sensitive") && output.body().matches("(?s).*sensitive\\s*= true.*"))
                        .as(folder + " " + output.name() + " is sensitive")
                        .isEqualTo(secret);
            }
        });
    }

    @Test
    void rootsPinTheProviderAndModulesLeaveThatToThem() {
        modules.forEach((folder, module) -> {
            String pin = "version = \"~> 2.";
            assertThat(module.text().contains(pin)).as(folder.toString()).isEqualTo(isRoot(folder));
            assertThat(module.text()).as(folder.toString()).contains("required_version", "confluentinc/confluent");
        });
    }

    /** With the outputs of the fixture a target is complete; {@code CloudPlansTest} and {@code TerraformTest} show that. */
    @Test
    void rootsGiveWhatATargetReads() throws IOException {
        Path fixture = HOME.resolve("cli/src/test/cloud-plans/outputs.json");
        SortedSet<String> read = new TreeSet<>();
        new ObjectMapper().readTree(fixture.toFile()).fieldNames().forEachRemaining(read::add);
        SortedSet<String> common = new TreeSet<>(read);
        common.removeIf(name -> PARTICULAR.stream().anyMatch(name::startsWith));
        SortedSet<String> all = new TreeSet<>();
        List<String> roots = new ArrayList<>();
        modules.forEach((folder, module) -> {
            if (isRoot(folder)) {
                roots.add(String.valueOf(folder.getFileName()));
                assertThat(module.names("output")).as(folder.toString()).containsAll(common);
                all.addAll(module.names("output"));
            }
        });
        assertThat(all).isEqualTo(read);
        assertThat(roots)
                .containsExactly(
                        "click-attribution",
                        "ecommerce",
                        "in-store-personalization",
                        "mobile-personalization",
                        "ratings");
    }

    @Test
    void terraformFindsTheLayoutRight() throws IOException, InterruptedException {
        assumeThat(onPath()).as("terraform is on the PATH").isTrue();
        Process process = new ProcessBuilder("terraform", "fmt", "-check", "-diff", "-recursive", TERRAFORM.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    private HclModule called(Path folder, HclModule.Block call) {
        Path source = folder.resolve(call.text("source")).normalize();
        return Objects.requireNonNull(modules.get(source), () -> "no module at " + source);
    }

    private static boolean onPath() {
        Collection<String> folders =
                List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return folders.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, "terraform")));
    }

    private static boolean isModule(Path folder) {
        return Files.isRegularFile(folder.resolve("main.tf"));
    }

    private static boolean isRoot(Path folder) {
        return TERRAFORM.equals(folder.getParent());
    }
}
