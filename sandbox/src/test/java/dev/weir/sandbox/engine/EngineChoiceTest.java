package dev.weir.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EngineChoiceTest {
    private static final Path HOME = Path.of("opt", "confluent");
    private static final Map<String, String> WITH_HOME = Map.of("CONFLUENT_HOME", HOME.toString());

    @Test
    void nothing_said_is_the_built_in_engine() {
        assertThat(parse("builtin", Optional.empty(), WITH_HOME)).contains(new Engine.BuiltIn());
    }

    @Test
    void a_folder_alone_says_enough() {
        assertThat(parse("builtin", Optional.of(HOME), Map.of())).contains(new Engine.Installed(HOME));
    }

    @Test
    void an_installation_comes_before_fetching() {
        assertThat(parse("ksqldb", Optional.empty(), WITH_HOME)).contains(new Engine.Installed(HOME));
    }

    @Test
    void a_version_is_fetched_whatever_is_installed() {
        assertThat(parse("ksqldb:7.8.1", Optional.empty(), WITH_HOME)).contains(new Engine.Released("7.8.1"));
    }

    @Test
    void without_an_installation_the_usual_version_is_fetched() {
        assertThat(parse("ksqldb", Optional.empty(), Map.of("CONFLUENT_HOME", " ")))
                .contains(new Engine.Released(Engine.USUAL_VERSION));
    }

    @Test
    void other_engines_are_unknown() {
        assertThat(parse("flink", Optional.empty(), Map.of())).isEmpty();
        assertThat(parse("ksqldb:", Optional.empty(), Map.of())).isEmpty();
    }

    private static Optional<Engine> parse(String text, Optional<Path> home, Map<String, String> environment) {
        return Engine.parse(text, home, environment);
    }
}
