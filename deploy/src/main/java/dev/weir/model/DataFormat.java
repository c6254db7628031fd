package dev.weir.model;

/** How a data file is written. */
public enum DataFormat {
    /** One JSON object a line. */
    JSON_LINES,
    /** RFC 4180 with a header line that names the columns. */
    CSV;

    /** How ksqlDB's value format of the topic is called: what a record's value looks like in the topic. */
    public enum Value {
        /** One object: a line of JSON as it stands, or a CSV row with the header's names, numbers and booleans typed. */
        JSON,
        /** The fields without the key, in the file's order, with commas. */
        DELIMITED,
        /** Of generated records only: binary, with the id of the schema in the Schema Registry before it. */
        AVRO
    }

    /** The record key, in ksqlDB's KAFKA format of the given type. */
    public record Key(String field, KeyType type) {}

    /** The key types that the KAFKA format knows and data files can hold. */
    public enum KeyType {
        STRING,
        INTEGER,
        BIGINT,
        DOUBLE
    }
}
