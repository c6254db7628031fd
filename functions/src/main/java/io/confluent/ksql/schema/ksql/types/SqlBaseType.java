package io.confluent.ksql.schema.ksql.types;

/** The kinds of SQL types. */
public enum SqlBaseType {
    BOOLEAN,
    INTEGER,
    BIGINT,
    DECIMAL,
    DOUBLE,
    STRING,
    ARRAY,
    MAP,
    STRUCT,
    TIME,
    DATE,
    TIMESTAMP,
    BYTES
}
