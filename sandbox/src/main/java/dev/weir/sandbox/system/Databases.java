package dev.weir.sandbox.system;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.child.ChildFailure;
import dev.weir.sandbox.child.ChildJvm;
import dev.weir.sandbox.system.host.SqlMain;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The databases of one running system. That one was made is known by a file of its name, written when its script has run. */
final class Databases {
    /** Run in the database itself. A slot is free a moment after its reader has gone, and a database with slots can't be dropped. */
    private static final String RELEASE_SLOTS = """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
              WHERE datname = current_database() AND pid <> pg_backend_pid();
            SELECT pg_sleep(0.5);
            SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE database = current_database();
            """;

    private final SystemFolder folder;
    private final SystemSettings settings;
    private final ChildJvm jvm;

    Databases(SystemFolder folder, SystemSettings settings, List<Path> classPath) {
        this.folder = folder;
        this.settings = settings;
        this.jvm = new ChildJvm(classPath, folder.log().resolveSibling("system-sql.log"));
    }

    static List<String> made(SystemFolder folder) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        if (Files.isDirectory(folder.databases())) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.databases())) {
                files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            }
        }
        return new ArrayList<>(names);
    }

    boolean has(String name) {
        return !folder.kind().speaksSql() || Files.exists(folder.databases().resolve(name));
    }

    /** Makes a database and runs its script; all of it or nothing. */
    Optional<Diagnostic> make(SystemDatabase database) throws IOException {
        String quoted = quoted(database.name());
        try {
            // What an interrupted attempt has left is not worth keeping.
            run(administration(), "DROP DATABASE IF EXISTS " + quoted);
            run(administration(), "CREATE DATABASE " + quoted);
            if (database.script().isPresent()) {
                run(database.name(), database.script().get());
            }
        } catch (ChildFailure failure) {
            run(administration(), "DROP DATABASE IF EXISTS " + quoted);
            return Optional.of(
                    SystemProblems.scriptFailed(folder.kind(), database.name(), String.valueOf(failure.getMessage())));
        }
        Files.createDirectories(folder.databases());
        Files.createFile(folder.databases().resolve(database.name()));
        return Optional.empty();
    }

    /** Ends whatever is connected to a database and drops it, and with it what captures of its changes have left on the server. */
    void drop(String name) throws IOException {
        if (folder.kind() == SystemKind.POSTGRES) {
            run(name, RELEASE_SLOTS);
            run(administration(), "DROP DATABASE IF EXISTS " + quoted(name) + " WITH (FORCE)");
        } else {
            run(administration(), "DROP DATABASE IF EXISTS " + quoted(name));
        }
        Files.deleteIfExists(folder.databases().resolve(name));
    }

    private String quoted(String name) {
        return folder.kind() == SystemKind.POSTGRES ? "\"" + name + "\"" : "`" + name + "`";
    }

    private void run(String database, String sql) throws IOException {
        run(database, sql, words -> {});
    }

    /** @param answer gets the lines of {@link SqlMain} */
    void run(String database, String sql, Consumer<List<String>> answer) throws IOException {
        String url = folder.kind().url(SystemConnection.HOST, settings.port(), database);
        jvm.run(
                SqlMain.class.getName(),
                List.of(url, folder.kind().user().orElseThrow()),
                settings.password() + "\n" + sql,
                answer);
    }

    /** From where databases are made. */
    private String administration() {
        return folder.kind() == SystemKind.POSTGRES ? "postgres" : "mysql";
    }
}
