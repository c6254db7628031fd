package dev.weir.sandbox.serde;

import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.schema.RegisteredSchema;
import dev.weir.sql.type.SqlType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** AVRO in the registry's wire format. Reads whatever schema a record was written with. */
final class AvroCodec implements RowCodec {
    private final WriterSchema schema;
    private final List<SqlType.Field> columns;
    private final boolean wrapped;
    private final Map<Integer, Reading> readings = new HashMap<>();
    private @Nullable Writing writing;

    AvroCodec(WriterSchema schema, List<SqlType.Field> columns, boolean wrapped) {
        this.schema = schema;
        this.columns = columns;
        this.wrapped = wrapped;
    }

    @Override
    public @Nullable Row read(byte[] bytes) {
        try {
            return readings.computeIfAbsent(WireFormat.id(bytes), this::reading).read(bytes);
        } catch (IOException | AvroRuntimeException | ClassCastException | ArithmeticException e) {
            throw new SerializationException("not the Avro of its schema: " + e.getMessage(), e);
        }
    }

    private Reading reading(int id) {
        Schema written =
                new Schema.Parser().parse(schema.registry().require(id).schema().text());
        AvroReader reader = wrapped
                ? AvroReader.fields(written, columns)
                : bare(written, columns.get(0).type());
        return new Reading(new GenericDatumReader<>(written), reader);
    }

    private static AvroReader bare(Schema written, SqlType type) {
        AvroReader value = AvroReader.of(written, type);
        return datum -> new Object[] {value.read(datum)};
    }

    @Override
    public byte @Nullable [] write(Row row) {
        Object datum = wrapped ? row : row.get(0);
        if (datum == null) {
            return null;
        }
        if (writing == null) {
            writing = writing(schema.resolve());
        }
        return writing.write(datum);
    }

    private Writing writing(RegisteredSchema target) {
        Schema parsed = new Schema.Parser().parse(target.schema().text());
        AvroWriter writer =
                wrapped ? rows(parsed) : AvroWriter.of(parsed, columns.get(0).type());
        return new Writing(target.id(), writer, new GenericDatumWriter<>(parsed));
    }

    private AvroWriter rows(Schema target) {
        AvroWriter.RecordWriter record = AvroWriter.RecordWriter.of(target, columns);
        return row -> record.write(((Row) row)::get);
    }

    /** How records of one writer's schema are read. */
    private record Reading(GenericDatumReader<Object> datumReader, AvroReader reader) {
        @Nullable
        Row read(byte[] bytes) throws IOException {
            int length = bytes.length - WireFormat.LENGTH;
            Object datum =
                    datumReader.read(null, DecoderFactory.get().binaryDecoder(bytes, WireFormat.LENGTH, length, null));
            return datum == null ? null : Row.of((Object[]) reader.read(datum));
        }
    }

    private record Writing(int id, AvroWriter writer, GenericDatumWriter<Object> datumWriter) {
        byte[] write(Object value) {
            try {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
                BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
                datumWriter.write(writer.write(value), encoder);
                return WireFormat.join(id, bytes.toByteArray());
            } catch (AvroRuntimeException | NullPointerException unfit) {
                throw new SerializationException("the row doesn't fit its Avro schema: " + unfit.getMessage(), unfit);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
