package dev.weir.sandbox.serde;

import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * Makes the codecs of topics.
 *
 * @param registry where the schemas of AVRO are; without one, AVRO is refused
 */
public record Formats(Optional<SchemaRegistry> registry) {

    public RowCodec key(Format format, List<Column> columns, String topic) {
        return codec(format, columns, topic + "-key", format.wrapped().orElse(false));
    }

    public RowCodec value(Format format, List<Column> columns, String topic) {
        return codec(format, columns, topic + "-value", format.wrapped().orElse(true));
    }

    /** @param wrapsSingle whether a single column is a record of one field, in formats that can do both */
    private RowCodec codec(Format format, List<Column> columns, String subject, boolean wrapsSingle) {
        List<SqlType.Field> fields = columns.stream()
                .map(column -> new SqlType.Field(column.name(), column.type()))
                .toList();
        boolean wrapped = fields.size() != 1 || wrapsSingle;
        return switch (format.name()) {
            case JSON -> JsonCodec.of(fields, wrapped);
            case KAFKA -> kafka(fields);
            case DELIMITED -> fields.isEmpty() ? new NoneCodec() : DelimitedCodec.of(fields, delimiter(format));
            case AVRO -> avro(format, fields, subject, wrapped);
            case NONE -> new NoneCodec();
            case JSON_SR, PROTOBUF, PROTOBUF_NOSR -> throw unsupported(format.name());
        };
    }

    private static RowCodec kafka(List<SqlType.Field> fields) {
        if (fields.size() > 1) {
            throw new UnsupportedFormatException("The KAFKA format takes one column, not " + fields.size() + ".");
        }
        return fields.isEmpty() ? new NoneCodec() : KafkaCodec.of(fields.get(0).type());
    }

    private RowCodec avro(Format format, List<SqlType.Field> fields, String subject, boolean wrapped) {
        String name = format.property(Format.FULL_SCHEMA_NAME).orElse(AvroSchemas.DEFAULT_NAME);
        SchemaRegistry schemas =
                registry.orElseThrow(() -> new UnsupportedFormatException("AVRO needs a schema registry."));
        return new AvroCodec(schemas, subject, fields, name, wrapped);
    }

    private static char delimiter(Format format) {
        String delimiter = format.property(Format.DELIMITER).orElse(",");
        return switch (delimiter) {
            case "TAB" -> '\t';
            case "SPACE" -> ' ';
            default -> delimiter.charAt(0);
        };
    }

    private static UnsupportedFormatException unsupported(FormatName format) {
        return new UnsupportedFormatException("The sandbox does not serve the format " + format + " yet.");
    }
}
