package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.schema.RegisteredSchema;
import dev.weir.sandbox.schema.SchemaRegistry;
import dev.weir.sandbox.schema.Schemas;
import dev.weir.sandbox.serde.Formats;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.type.SqlType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/** What a case writes as JSON, in the bytes of its topic's format. */
record InputBytes(SchemaRegistry registry) {

    byte @Nullable [] of(JsonNode node, Format format, List<Column> columns, String subject) throws IOException {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return switch (format.name()) {
            case KAFKA ->
                columns.isEmpty() ? text(node) : kafka(node, columns.get(0).type());
            case DELIMITED -> text(node);
            case JSON -> QttCase.JSON.writeValueAsBytes(node);
            case AVRO -> avro(node, registered(format, subject));
            case NONE -> null;
            case JSON_SR -> joined(registered(format, subject), QttCase.JSON.writeValueAsBytes(node));
            case PROTOBUF -> {
                RegisteredCodec whole = RegisteredCodec.of(registered(format, subject), format, registry);
                yield whole.codec().write(InputValue.row(node, Schemas.fields(whole.columns())));
            }
            case PROTOBUF_NOSR -> protobuf(node, format, columns);
        };
    }

    private static byte[] text(JsonNode node) {
        return node.asText().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] kafka(JsonNode node, SqlType type) {
        return switch ((SqlType.Primitive) type) {
            case INTEGER -> ByteBuffer.allocate(4).putInt(node.asInt()).array();
            case BIGINT -> ByteBuffer.allocate(8).putLong(node.asLong()).array();
            case DOUBLE -> ByteBuffer.allocate(8).putDouble(node.asDouble()).array();
            default -> text(node);
        };
    }

    private RegisteredSchema registered(Format format, String subject) {
        return format.property(Format.SCHEMA_ID)
                .map(id -> registry.require(Integer.parseInt(id)))
                .orElseGet(() -> registry.latest(subject).orElseThrow());
    }

    private byte @Nullable [] protobuf(JsonNode node, Format format, List<Column> columns) throws IOException {
        List<SqlType.Field> fields = Schemas.fields(columns);
        Row row = node.isObject()
                ? InputValue.row(node, fields)
                : Row.of(InputValue.of(node, fields.get(0).type()));
        return new Formats(Optional.of(registry))
                .value(format, columns, "input")
                .write(row);
    }

    private byte[] avro(JsonNode node, RegisteredSchema registered) throws IOException {
        Schema schema = new Schema.Parser().parse(registered.schema().text());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<>(schema).write(AvroInput.datum(node, schema), encoder);
        return joined(registered, bytes.toByteArray());
    }

    private static byte[] joined(RegisteredSchema schema, byte[] record) {
        return ByteBuffer.allocate(5 + record.length)
                .put((byte) 0)
                .putInt(schema.id())
                .put(record)
                .array();
    }
}
