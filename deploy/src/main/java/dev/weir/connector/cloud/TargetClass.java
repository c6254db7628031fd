package dev.weir.connector.cloud;

import dev.weir.connector.CloudRules;
import dev.weir.connector.ConfigEntry;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the fully managed class. JDBC sinks have one for each database, which their URL tells. */
final class TargetClass {
    private static final SortedMap<String, String> BY_DATABASE = new TreeMap<>();

    static {
        BY_DATABASE.put("postgresql", "PostgresSink");
        BY_DATABASE.put("mysql", "MySqlSink");
        BY_DATABASE.put("mariadb", "MySqlSink");
        BY_DATABASE.put("sqlserver", "MicrosoftSqlServerSink");
    }

    private static final List<String> PARTS =
            List.of("connector.class", "connection.host", "connection.port", "db.name");

    private TargetClass() {}

    static Optional<String> of(Draft draft) {
        Optional<String> type = overridden(draft)
                .or(() -> draft.rules().type())
                .or(() -> draft.written().find("connection.url").flatMap(url -> byDatabase(draft, url)));
        if (type.isEmpty() && draft.written().find("connection.url").isEmpty()) {
            draft.report(RenderProblems.required(
                    "connection.url", "A JDBC sink", draft.written().nameSpan()));
        }
        type.flatMap(name ->
                        draft.rules().end().filter(end -> draft.rules().type().equals(Optional.of(name))))
                .ifPresent(end -> ends(draft, type.get(), end));
        return type;
    }

    private static void ends(Draft draft, String type, CloudRules.End end) {
        draft.report(RenderProblems.ends(draft.written().typeSpan(), type, end));
    }

    /** {@code cloud: {connector.class: …}} chooses another one, such as a newer version. */
    private static Optional<String> overridden(Draft draft) {
        return draft.written().cloud("connector.class").map(ConfigEntry::text);
    }

    private static Optional<String> byDatabase(Draft draft, ConfigEntry url) {
        Optional<String> database = JdbcUrl.database(url.text());
        Optional<String> type = database.map(BY_DATABASE::get);
        if (database.isEmpty() && url.open()) {
            draft.report(RenderProblems.address(url, "A variable or a secret hides even the database here.", PARTS));
        } else if (type.isEmpty()) {
            draft.report(RenderProblems.noCounterpart(
                    url.span(),
                    "A JDBC sink for this database",
                    "the fully managed ones that Weir knows write to Postgres, MySQL and SQL Server."));
        }
        return type;
    }
}
