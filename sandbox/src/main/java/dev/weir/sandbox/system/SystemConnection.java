package dev.weir.sandbox.system;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How connectors reach a database of a system.
 *
 * @param database its name; without meaning for kinds that have none
 */
public record SystemConnection(SystemKind kind, int port, String password, String database) {
    static final String HOST = "127.0.0.1";

    /** A JDBC URL, or what the kind's own clients take; never with a password. */
    public String url() {
        return kind.url(HOST, port, database);
    }

    /** The values of a manifest's variables, by the part of their name behind the dot. */
    public SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>();
        values.put("host", HOST);
        values.put("port", Integer.toString(port));
        values.put("database", database);
        values.put("url", url());
        kind.user().ifPresent(user -> {
            values.put("user", user);
            values.put("password", password);
        });
        return values;
    }

    @Override
    public String toString() {
        return url();
    }
}
