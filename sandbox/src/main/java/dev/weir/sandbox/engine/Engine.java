package dev.weir.sandbox.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What executes a sandbox's statements. */
public sealed interface Engine {
    /** Of {@code --engine ksqldb} without a version: what most users run. */
    String USUAL_VERSION = "7.9.0";

    /** Weir's own. */
    record BuiltIn() implements Engine {}

    /** ksqlDB of some version, by its Maven coordinates. */
    record Released(String version) implements Engine {
        /** ksqlDB's server with everything that it needs. */
        public String coordinates() {
            return "io.confluent.ksql:ksqldb-rest-app:" + version;
        }
    }

    /** ksqlDB in a folder laid out as Confluent Platform is, with {@code bin/ksql-server-start}. */
    record Installed(Path home) implements Engine {
        public Path startScript() {
            return home.resolve("bin").resolve("ksql-server-start");
        }
    }

    /**
     * Reads what a user asks for.
     *
     * @param text {@code builtin}, {@code ksqldb} or {@code ksqldb:VERSION}
     * @param home the folder that the user names; it wins over the variable {@code CONFLUENT_HOME}, and that over fetching unless a version is asked for
     * @return nothing if the text says something else
     */
    static Optional<Engine> parse(String text, Optional<Path> home, Map<String, String> environment) {
        if (text.equals("builtin")) {
            return Optional.of(home.<Engine>map(Installed::new).orElseGet(BuiltIn::new));
        }
        Matcher matcher = Pattern.compile("ksqldb(?::([\\w.-]+))?").matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Optional<String> version = Optional.ofNullable(matcher.group(1));
        Optional<Path> installation =
                home.or(() -> version.isPresent() ? Optional.empty() : confluentHome(environment));
        return Optional.of(
                installation.<Engine>map(Installed::new).orElseGet(() -> new Released(version.orElse(USUAL_VERSION))));
    }

    private static Optional<Path> confluentHome(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("CONFLUENT_HOME"))
                .filter(text -> !text.isBlank())
                .map(Path::of);
    }
}
