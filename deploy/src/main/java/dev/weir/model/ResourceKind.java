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
    ROW,
    /** A table, view or job of Flink. */
    FLINK,
    /** A topic that Confluent Cloud keeps as a table of Iceberg or Delta Lake too. */
    TABLEFLOW;

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
            case TOPIC, SCHEMA, DATA, CONNECTOR, FLINK, TABLEFLOW -> false;
        };
    }

    /** Whether it has to be made anew when what it reads is: whoever reads a dropped stream or table holds on to something that is gone. */
    public boolean followsItsSources() {
        return switch (this) {
            case TYPE, STREAM, TABLE, QUERY, FLINK, TABLEFLOW -> true;
            case TOPIC, SCHEMA, DATA, CONNECTOR, ROW -> false;
        };
    }
}
