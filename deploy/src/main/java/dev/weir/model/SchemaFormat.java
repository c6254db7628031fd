package dev.weir.model;

/** The schema languages of the Schema Registry, named as its API does. */
public enum SchemaFormat {
    AVRO,
    JSON,
    PROTOBUF
}
