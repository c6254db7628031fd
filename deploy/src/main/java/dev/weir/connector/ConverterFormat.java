package dev.weir.connector;

import java.util.Optional;

/** The formats that Confluent Cloud names, and the converters that write and read them on self-managed workers. */
public enum ConverterFormat {
    AVRO,
    JSON_SR,
    PROTOBUF,
    JSON,
    STRING,
    BYTES;

    /** The format of a converter, by the simple name of its class; several projects have converters of the same names. */
    public static Optional<ConverterFormat> of(String converter) {
        String simple = converter.substring(converter.lastIndexOf('.') + 1);
        return switch (simple) {
            case "AvroConverter" -> Optional.of(AVRO);
            case "JsonSchemaConverter", "ExtJsonConverter" -> Optional.of(JSON_SR);
            case "ProtobufConverter" -> Optional.of(PROTOBUF);
            case "JsonConverter" -> Optional.of(JSON);
            case "StringConverter" -> Optional.of(STRING);
            case "ByteArrayConverter" -> Optional.of(BYTES);
            default -> Optional.empty();
        };
    }

    /** Whether it keeps its schemas in a Schema Registry. */
    public boolean withRegistry() {
        return switch (this) {
            case AVRO, JSON_SR, PROTOBUF -> true;
            case JSON, STRING, BYTES -> false;
        };
    }
}
