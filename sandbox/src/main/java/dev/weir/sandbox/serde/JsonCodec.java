package dev.weir.sandbox.serde;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.weir.sandbox.row.Row;
import dev.weir.sql.type.SqlType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** JSON: an object with a field per column, or the bare value of a single column. */
final class JsonCodec implements RowCodec {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER)
            .build();

    private final Shape shape;

    private JsonCodec(Shape shape) {
        this.shape = shape;
    }

    static RowCodec of(List<SqlType.Field> columns, boolean wrapped) {
        return new JsonCodec(
                wrapped ? new Wrapped(columns) : new Bare(columns.get(0).type()));
    }

    @Override
    public @Nullable Row read(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            JsonToken token = parser.nextToken();
            return token == null || token == JsonToken.VALUE_NULL ? null : shape.read(parser);
        } catch (IOException | ArithmeticException | IllegalArgumentException e) {
            throw new SerializationException("not the JSON of this schema: " + e.getMessage(), e);
        }
    }

    @Override
    public byte @Nullable [] write(Row row) {
        if (shape.isNull(row)) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
            shape.write(generator, row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Shape {
        Row read(JsonParser parser) throws IOException;

        void write(JsonGenerator generator, Row row) throws IOException;

        boolean isNull(Row row);
    }

    private static final class Wrapped implements Shape {
        private final JsonObjectReader reader;
        private final JsonObjectWriter writer;

        Wrapped(List<SqlType.Field> columns) {
            reader = JsonObjectReader.of(columns);
            writer = JsonObjectWriter.of(columns);
        }

        @Override
        public Row read(JsonParser parser) throws IOException {
            JsonReader.expect(parser, JsonToken.START_OBJECT, "an object");
            return Row.of(reader.read(parser));
        }

        @Override
        public void write(JsonGenerator generator, Row row) throws IOException {
            writer.write(generator, row::get);
        }

        @Override
        public boolean isNull(Row row) {
            return false;
        }
    }

    private static final class Bare implements Shape {
        private final JsonReader reader;
        private final JsonWriter writer;

        Bare(SqlType type) {
            reader = JsonReader.of(type);
            writer = JsonWriter.of(type);
        }

        @Override
        public Row read(JsonParser parser) throws IOException {
            return Row.of(reader.read(parser));
        }

        @Override
        public void write(JsonGenerator generator, Row row) throws IOException {
            writer.write(generator, row.get(0));
        }

        @Override
        public boolean isNull(Row row) {
            return row.get(0) == null;
        }
    }
}
