package dev.weir.sandbox.serde;

import dev.weir.sandbox.schema.SchemaRegistry;
import dev.weir.sandbox.schema.Schemas;
import dev.weir.sandbox.schema.UnsupportedFormatException;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * Makes the codecs of topics.
 *
 * @param registry where the schemas of AVRO, JSON_SR and PROTOBUF are; without one, these are refused
 */
public record Formats(Optional<SchemaRegistry> registry) {

    public RowCodec key(Format format, List<Column> columns, String topic) {
        return codec(format, columns, topic + "-key", Schemas.wrapped(format, columns.size(), true));
    }

    public RowCodec value(Format format, List<Column> columns, String topic) {
        return codec(format, columns, topic + "-value", Schemas.wrapped(format, columns.size(), false));
    }

    /** @param wrapped false for the bare value of a single column, in formats that can do both */
    private RowCodec codec(Format format, List<Column> columns, String subject, boolean wrapped) {
        List<SqlType.Field> fields = Schemas.fields(columns);
        return switch (format.name()) {
            case JSON -> JsonCodec.of(fields, wrapped);
            case KAFKA -> kafka(fields);
            case DELIMITED -> fields.isEmpty() ? new NoneCodec() : DelimitedCodec.of(fields, delimiter(format));
            case AVRO -> new AvroCodec(schema(format, fields, subject, wrapped), fields, wrapped);
            case JSON_SR ->
                new JsonSchemaCodec(schema(format, fields, subject, wrapped), JsonCodec.of(fields, wrapped));
            case PROTOBUF ->
                new ProtobufCodec(
                        schema(format, fields, subject, wrapped), fields, format.property(Format.FULL_SCHEMA_NAME));
            case PROTOBUF_NOSR -> new PlainProtobufCodec(Schemas.of(format, fields, wrapped), fields);
            case NONE -> new NoneCodec();
        };
    }

    private WriterSchema schema(Format format, List<SqlType.Field> fields, String subject, boolean wrapped) {
        SchemaRegistry schemas = registry.orElseThrow(
                () -> new UnsupportedFormatException("The format " + format.name() + " needs a schema registry."));
        return WriterSchema.of(schemas, subject, format, fields, wrapped);
    }

    private static RowCodec kafka(List<SqlType.Field> fields) {
        if (fields.size() > 1) {
            throw new UnsupportedFormatException("The KAFKA format takes one column, not " + fields.size() + ".");
        }
        return fields.isEmpty() ? new NoneCodec() : KafkaCodec.of(fields.get(0).type());
    }

    private static char delimiter(Format format) {
        String delimiter = format.property(Format.DELIMITER).orElse(",");
        return switch (delimiter) {
            case "TAB" -> '\t';
            case "SPACE" -> ' ';
            default -> delimiter.charAt(0);
        };
    }
}
