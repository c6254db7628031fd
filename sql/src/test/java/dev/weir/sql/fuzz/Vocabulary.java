package dev.weir.sql.fuzz;

import java.util.List;

/** The words of which statements are made up. */
record Vocabulary(
        List<String> names,
        List<String> sources,
        List<String> functions,
        List<String> types,
        List<String> texts,
        List<String> properties) {

    private static final List<String> HARD_NAMES = List.of(
            "A",
            "B_1",
            "_X@",
            "lower",
            "with space",
            "FROM",
            "SELECT",
            "MAP",
            "ARRAY",
            "STRUCT",
            "DAY",
            "DAYS",
            "EMIT",
            "PARTITION",
            "KEY",
            "a`b",
            "a\"b",
            "1A",
            "É",
            "TABLES",
            "NULL",
            "TRUE",
            "DECIMAL",
            "CASE",
            "a-b",
            "${x}",
            "");

    /** The names and values that are hardest to write. */
    static final Vocabulary HARD = new Vocabulary(
            HARD_NAMES,
            List.of("A", "b", "FROM", "EMIT", "my-stream", "TABLES", "1", "SOURCE"),
            HARD_NAMES,
            List.of("INTEGER", "STRING", "VARCHAR", "DATE", "my type", "KEY"),
            List.of(
                    "",
                    "x",
                    "it's",
                    "''",
                    "a\nb",
                    "-- no comment",
                    "/* nor this */",
                    ";",
                    "${variable}",
                    "$${escaped}",
                    "`",
                    "\"",
                    "\\",
                    "ü€😀"),
            List.of("KAFKA_TOPIC", "connector.class", "PARTITIONS", "it's", "TIMESTAMP", "SELECT"));
}
