package dev.weir.sandbox.server.query;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.schema.RegisteredSchema;
import dev.weir.sandbox.schema.SchemaRegistry;
import dev.weir.sandbox.server.entity.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;

/** Bytes of records as text, in the format that they look most like. */
final class PrintedValues {
    private static final int REGISTRY_HEADER = 5;

    private final SchemaRegistry subjects;

    PrintedValues(SchemaRegistry subjects) {
        this.subjects = subjects;
    }

    /** The name of the format, as PRINT shows it above the records. */
    String format(Optional<byte[]> value) {
        if (value.isEmpty()) {
            return "unknown, the first record has none";
        }
        byte[] bytes = value.get();
        if (registered(bytes).isPresent()) {
            return "AVRO";
        }
        if (json(bytes).isPresent()) {
            return "JSON or KAFKA_STRING";
        }
        if (utf8(bytes).isPresent()) {
            return "KAFKA_STRING";
        }
        return switch (bytes.length) {
            case Integer.BYTES -> "KAFKA_INT";
            case Long.BYTES -> "KAFKA_BIGINT or KAFKA_DOUBLE";
            default -> "KAFKA_BYTES";
        };
    }

    String text(Optional<byte[]> value) {
        return value.map(this::text).orElse("<null>");
    }

    private String text(byte[] bytes) {
        return registered(bytes)
                .or(() -> json(bytes).map(JsonNode::toString))
                .or(() -> utf8(bytes))
                .orElseGet(() -> binary(bytes));
    }

    private static String binary(byte[] bytes) {
        return switch (bytes.length) {
            case Integer.BYTES -> String.valueOf(ByteBuffer.wrap(bytes).getInt());
            case Long.BYTES -> String.valueOf(ByteBuffer.wrap(bytes).getLong());
            default -> "0x" + HexFormat.of().formatHex(bytes);
        };
    }

    /** AVRO behind a registry's header: a zero and the id of the schema. */
    private Optional<String> registered(byte[] bytes) {
        if (bytes.length < REGISTRY_HEADER || bytes[0] != 0) {
            return Optional.empty();
        }
        int id = ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
        return subjects.byId(id)
                .filter(registered -> registered.schema().type().equals("AVRO"))
                .flatMap(schema -> avro(schema, bytes));
    }

    private static Optional<String> avro(RegisteredSchema registered, byte[] bytes) {
        Schema schema = new Schema.Parser().parse(registered.schema().text());
        try {
            Object value = new GenericDatumReader<>(schema)
                    .read(
                            null,
                            DecoderFactory.get()
                                    .binaryDecoder(bytes, REGISTRY_HEADER, bytes.length - REGISTRY_HEADER, null));
            return Optional.of(String.valueOf(value));
        } catch (IOException | RuntimeException notAvro) {
            return Optional.empty();
        }
    }

    private static Optional<JsonNode> json(byte[] bytes) {
        if (bytes.length == 0 || (bytes[0] != '{' && bytes[0] != '[')) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8)));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.chars().anyMatch(character -> character < ' ' && !Character.isWhitespace(character))
                    ? Optional.empty()
                    : Optional.of(text.toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
