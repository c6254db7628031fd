package dev.weir.manifest;

import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A database that a pipeline's connectors read or write. The sandbox starts it; other targets say where theirs is.
 *
 * @param name with which its variables begin: {@code name.host}, {@code name.port} and so on
 * @param kind one of {@link #KINDS}
 * @param database its name there
 * @param script SQL that runs once, when the database is made
 * @param span of the name
 */
public record DeclaredSystem(String name, String kind, String database, Optional<SourceText> script, Span span) {
    static final List<String> KINDS = List.of("postgres", "mariadb", "mongodb", "opensearch");

    /** Those that have users and take scripts. */
    private static final List<String> SQL_KINDS = List.of("postgres", "mariadb");

    boolean speaksSql() {
        return SQL_KINDS.contains(kind);
    }

    /** The name of the variable that holds the name of its database, which the manifest itself tells. */
    String databaseVariable() {
        return name + ".database";
    }

    /** The names of the variables whose values only a running system has. */
    List<String> variables() {
        List<String> variables = new ArrayList<>();
        for (String value : List.of("host", "port", "url")) {
            variables.add(name + "." + value);
        }
        if (speaksSql()) {
            variables.add(name + ".user");
            variables.add(name + ".password");
        }
        return variables;
    }
}
