package dev.weir.sandbox.system;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be started. There is one server of a kind in a sandbox; pipelines share it, each with databases of its own. */
public enum SystemKind {
    POSTGRES("postgres", "PostgreSQL", "jdbc:postgresql://%s:%d/%s", Optional.of("postgres")),
    MARIADB("mariadb", "MariaDB", "jdbc:mariadb://%s:%d/%s", Optional.of("weir")),
    /** Speaks MongoDB's protocol, without change streams and without users. */
    MONGODB("mongodb", "MongoDB-compatible server", "mongodb://%s:%d", Optional.empty()),
    OPENSEARCH("opensearch", "OpenSearch", "http://%s:%d", Optional.empty());

    private final String key;
    private final String title;
    private final String url;
    private final Optional<String> user;

    SystemKind(String key, String title, String url, Optional<String> user) {
        this.key = key;
        this.title = title;
        this.url = url;
        this.user = user;
    }

    /** How manifests and commands name it; also its folder. */
    public String key() {
        return key;
    }

    /** How people name it. */
    public String title() {
        return title;
    }

    /** Who logs in; nobody where anybody on this machine may. */
    public Optional<String> user() {
        return user;
    }

    /** Whether it has databases that are made by a script. */
    public boolean speaksSql() {
        return user.isPresent();
    }

    String url(String host, int port, String database) {
        return String.format(url, host, port, database);
    }

    public static Optional<SystemKind> named(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    /** All keys, for hints. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(SystemKind::key).toList();
    }
}
