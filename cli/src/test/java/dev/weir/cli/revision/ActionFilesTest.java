package dev.weir.cli.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the files for GitHub and GitLab name has to be there. */
class ActionFilesTest {
    private static final Pattern INPUT = Pattern.compile("inputs\\.([a-z-]+)");
    private static final Pattern SETTING = Pattern.compile("WEIR_[A-Z_]+");

    @Test
    void everyInputOfTheActionIsDeclaredAndUsed() throws IOException {
        String text = Files.readString(CiScript.HOME.resolve("action.yml"));
        Map<String, Map<String, Object>> action = new Yaml().load(text);

        Set<String> used = new TreeSet<>();
        INPUT.matcher(text).results().forEach(input -> used.add(input.group(1)));

        assertThat(used).isEqualTo(new TreeSet<>(part(action, "inputs").keySet()));
        assertThat(part(action, "outputs").keySet()).containsExactlyInAnyOrder("changes", "hazards");
        assertThat(part(action, "runs")).containsEntry("using", "composite");
        // What comes from a workflow may hold anything, and must not become a part of a script.
        assertThat((List<?>) part(action, "runs").get("steps"))
                .allSatisfy(step -> assertThat(String.valueOf(((Map<?, ?>) step).get("run")))
                        .doesNotContain("${{"));
    }

    private static Map<String, Object> part(Map<String, Map<String, Object>> action, String name) {
        return Objects.requireNonNull(action.get(name));
    }

    @Test
    void everySettingOfTheFilesIsOneOfTheScripts() throws IOException {
        String script = Files.readString(CiScript.HOME.resolve("ci/pull-request.sh"));
        Set<String> known = new TreeSet<>(Set.of("WEIR_HOME", "WEIR_REPOSITORY", "WEIR_GITLAB_TOKEN"));
        SETTING.matcher(script).results().forEach(setting -> known.add(setting.group()));

        for (String file : List.of("action.yml", "ci/gitlab.yml")) {
            String text = Files.readString(CiScript.HOME.resolve(file));
            SETTING.matcher(text)
                    .results()
                    .forEach(setting -> assertThat(known).as(file).contains(setting.group()));
        }
        Map<String, Object> template = new Yaml().load(Files.readString(CiScript.HOME.resolve("ci/gitlab.yml")));
        assertThat(template).containsOnlyKeys("weir");
    }

    @Test
    void theScriptsCanBeStarted() {
        for (String script : List.of("pull-request.sh", "github-comment.sh", "gitlab-comment.sh")) {
            assertThat(CiScript.HOME.resolve("ci").resolve(script)).isExecutable();
        }
    }
}
