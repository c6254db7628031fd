package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.serde.InMemoryRegistry;
import dev.weir.sandbox.serde.SchemaRegistry.RegisteredSchema;
import dev.weir.sandbox.serde.UnsupportedFormatException;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.type.SqlType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/** What a case writes as JSON, in the bytes of its topic's format. */
record InputBytes(InMemoryRegistry registry) {

    byte @Nullable [] of(JsonNode node, Format format, List<Column> columns, String subject) throws IOException {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        return switch (format.name()) {
            case KAFKA ->
                columns.isEmpty() ? text(node) : kafka(node, columns.get(0).type());
            case DELIMITED -> text(node);
            case JSON -> QttCase.JSON.writeValueAsBytes(node);
            case AVRO -> avro(node, subject);
            case NONE -> null;
            case JSON_SR, PROTOBUF, PROTOBUF_NOSR -> throw new UnsupportedFormatException(format.name() + " inputs");
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

    private byte[] avro(JsonNode node, String subject) throws IOException {
        RegisteredSchema registered = registry.latest(subject).orElseThrow();
        Schema schema = new Schema.Parser().parse(registered.text());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0);
        bytes.write(ByteBuffer.allocate(4)
                .putInt(registry.register(subject, registered))
                .array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<>(schema).write(AvroInput.datum(node, schema), encoder);
        return bytes.toByteArray();
    }
}
