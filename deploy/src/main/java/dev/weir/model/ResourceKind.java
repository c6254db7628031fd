package dev.weir.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of resources, in the order in which equals are listed. */
public enum ResourceKind {
    TOPIC,
    SCHEMA,
    /** A file of records that is sent to a topic once. */
    DATA,
    CONNECTOR,
    TYPE,
    STREAM,
    TABLE,
    /** The persistent query of an INSERT INTO … SELECT. */
    QUERY,
    /** The row of an INSERT INTO … VALUES, inserted once. */
    ROW;

    /** How messages, JSON and the command line write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ResourceKind::word).toList();
    }

    public static Optional<ResourceKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** Made by ksqlDB statements, which a server takes one after the other. */
    public boolean ofKsqlDb() {
        return switch (this) {
            case TYPE, STREAM, TABLE, QUERY, ROW -> true;
            case TOPIC, SCHEMA, DATA, CONNECTOR -> false;
        };
    }
}
