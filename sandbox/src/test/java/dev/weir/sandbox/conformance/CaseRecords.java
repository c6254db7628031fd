package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.row.WindowBounds;
import dev.weir.sandbox.schema.Schemas;
import dev.weir.sandbox.serde.KeySerde;
import dev.weir.sandbox.serde.RowCodec;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.schema.WindowType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** A case's records: from JSON to bytes on the way in, and compared on the way out. */
final class CaseRecords {
    private final QttCase test;
    private final CaseSources sources;
    private final boolean exact;

    CaseRecords(QttCase test, CaseSources sources) {
        this.test = test;
        this.sources = sources;
        this.exact = !"false".equals(test.properties().get("use.exact.numeric.comparison"));
    }

    TopicRecord input(JsonNode record) throws IOException {
        String topic = record.path("topic").asText();
        InputBytes bytes = new InputBytes(sources.registry());
        Optional<DataSource> source = sources.sourceOf(topic);
        if (source.isEmpty()) {
            return new TopicRecord(null, null, 0, new RecordHeaders());
        }
        DataSource known = source.get();
        byte[] key =
                bytes.of(record.path("key"), known.keyFormat(), known.schema().key(), topic + "-key");
        byte[] value = bytes.of(
                record.path("value"), known.valueFormat(), known.schema().value(), topic + "-value");
        return new TopicRecord(
                windowed(key, record.path("window"), known),
                value,
                record.path("timestamp").asLong(0),
                headers(record.path("headers")));
    }

    private static byte @Nullable [] windowed(byte @Nullable [] key, JsonNode window, DataSource source) {
        if (key == null || window.isMissingNode() || source.window().isEmpty()) {
            return key;
        }
        WindowBounds bounds = new WindowBounds(
                window.path("start").asLong(), window.path("end").asLong());
        return new KeySerde(new RawBytes(key), source.window()).serializer().serialize("", new Key(Row.EMPTY, bounds));
    }

    private static Headers headers(JsonNode nodes) {
        RecordHeaders headers = new RecordHeaders();
        for (JsonNode node : nodes) {
            JsonNode value = node.path("VALUE");
            headers.add(
                    node.path("KEY").asText(),
                    value.isTextual() ? Base64.getDecoder().decode(value.asText()) : null);
        }
        return headers;
    }

    Map<String, List<JsonNode>> expected() {
        Map<String, List<JsonNode>> byTopic = new LinkedHashMap<>();
        for (JsonNode output : test.test().path("outputs")) {
            byTopic.computeIfAbsent(output.path("topic").asText(), missing -> new ArrayList<>())
                    .add(output);
        }
        return byTopic;
    }

    void compare(DataSource source, JsonNode expected, TopicRecord actual, int index) throws IOException {
        byte[] key = plainKey(actual.key(), source, expected, index);
        check(expected.path("key"), key, source, true, index);
        check(expected.path("value"), actual.value(), source, false, index);
        JsonNode timestamp = expected.path("timestamp");
        boolean unset = timestamp.asLong() == 0 && test.test().path("inputs").isEmpty();
        if (timestamp.isNumber() && !unset && timestamp.asLong() != actual.timestamp()) {
            throw mismatch(source, index, "timestamp", timestamp, String.valueOf(actual.timestamp()));
        }
        if (!headers(expected.path("headers")).equals(actual.headers())) {
            throw mismatch(
                    source,
                    index,
                    "headers",
                    expected.path("headers"),
                    actual.headers().toString());
        }
    }

    private static byte @Nullable [] plainKey(byte @Nullable [] key, DataSource source, JsonNode expected, int index) {
        if (key == null || source.window().isEmpty()) {
            return key;
        }
        WindowType window = source.window().get();
        int suffix = window.isSession() ? 16 : 8;
        Key read =
                new KeySerde(new RawBytes(key), source.window()).deserializer().deserialize("", key);
        JsonNode wanted = expected.path("window");
        if (read.window().start() != wanted.path("start").asLong()
                || read.window().end() != wanted.path("end").asLong()) {
            throw mismatch(source, index, "window", wanted, read.window().toString());
        }
        return Arrays.copyOf(key, key.length - suffix);
    }

    private void check(JsonNode expected, byte @Nullable [] actual, DataSource source, boolean key, int index)
            throws IOException {
        Format format = key ? source.keyFormat() : source.valueFormat();
        List<Column> columns = key ? source.schema().key() : source.schema().value();
        if (columns.isEmpty() && key) {
            return;
        }
        JsonNode tree = format.name().infersSchemas()
                ? OutputTree.registered(actual, format, sources.registry())
                : tree(actual, source, columns, key);
        JsonNode wanted = format.name().name().equals("DELIMITED") && expected.isNumber()
                ? TextNode.valueOf(expected.asText())
                : expected;
        if (!Expectation.matches(wanted, tree)) {
            throw mismatch(source, index, key ? "key" : "value", expected, text(tree, actual));
        }
    }

    private JsonNode tree(byte @Nullable [] actual, DataSource source, List<Column> columns, boolean key)
            throws IOException {
        Format format = key ? source.keyFormat() : source.valueFormat();
        RowCodec codec = key
                ? sources.formats().key(format, columns, source.topic())
                : sources.formats().value(format, columns, source.topic());
        boolean bare = format.name() == FormatName.KAFKA || !Schemas.wrapped(format, columns.size(), key);
        return OutputTree.of(actual, format.name(), codec, columns, bare, exact);
    }

    private static String text(JsonNode tree, byte @Nullable [] bytes) {
        return bytes == null
                ? "null"
                : tree.isMissingNode() ? new String(bytes, StandardCharsets.UTF_8) : tree.toString();
    }

    private static Mismatch mismatch(DataSource source, int index, String what, JsonNode expected, String actual) {
        return new Mismatch(
                source.topic() + "[" + index + "]." + what + " expected " + expected + " but was " + actual);
    }

    /** Bytes that only get a window behind them. */
    private record RawBytes(byte[] bytes) implements RowCodec {
        @Override
        public Row read(byte[] plain) {
            return Row.EMPTY;
        }

        @Override
        public byte[] write(Row row) {
            return bytes;
        }
    }
}
