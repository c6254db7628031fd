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
        String quoted =
                folder.kind() == SystemKind.POSTGRES ? "\"" + database.name() + "\"" : "`" + database.name() + "`";
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
