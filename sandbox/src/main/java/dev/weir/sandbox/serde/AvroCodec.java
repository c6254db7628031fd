package dev.weir.sandbox.serde;

import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.serde.SchemaRegistry.RegisteredSchema;
import dev.weir.sql.type.SqlType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
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

/**
 * AVRO in Confluent's wire format: a zero byte, the schema's id in four bytes, the datum. Reads whatever schema a record
 * was written with; writes the schema that follows from the columns, which is registered with the first record.
 */
final class AvroCodec implements RowCodec {
    private static final byte MAGIC = 0;

    private final SchemaRegistry registry;
    private final String subject;
    private final List<SqlType.Field> columns;
    private final boolean wrapped;
    private final Schema schema;
    private final AvroWriter writer;
    private final GenericDatumWriter<Object> datumWriter;
    private final Map<Integer, Resolved> readers = new HashMap<>();
    private int writerId = -1;

    AvroCodec(SchemaRegistry registry, String subject, List<SqlType.Field> columns, String fullName, boolean wrapped) {
        this.registry = registry;
        this.subject = subject;
        this.columns = columns;
        this.wrapped = wrapped;
        this.schema = AvroSchemas.of(columns, fullName, wrapped);
        this.writer =
                wrapped ? rowWriter() : AvroWriter.of(schema, columns.get(0).type());
        this.datumWriter = new GenericDatumWriter<>(schema);
    }

    private AvroWriter rowWriter() {
        AvroWriter.RecordWriter record = AvroWriter.RecordWriter.of(schema, columns);
        return row -> record.write(((Row) row)::get);
    }

    @Override
    public @Nullable Row read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        if (buffer.remaining() < 5 || buffer.get() != MAGIC) {
            throw new SerializationException("not in the schema registry's wire format");
        }
        try {
            return readers.computeIfAbsent(buffer.getInt(), this::resolve).read(bytes);
        } catch (IOException | AvroRuntimeException | ClassCastException | ArithmeticException e) {
            throw new SerializationException("not the Avro of its schema: " + e.getMessage(), e);
        }
    }

    private Resolved resolve(int id) {
        Schema written = new Schema.Parser().parse(registry.byId(id).text());
        AvroReader reader = wrapped
                ? AvroReader.fields(written, columns)
                : bare(written, columns.get(0).type());
        return new Resolved(new GenericDatumReader<>(written), reader);
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
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
            bytes.write(MAGIC);
            bytes.write(ByteBuffer.allocate(Integer.BYTES).putInt(id()).array());
            BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
            datumWriter.write(writer.write(datum), encoder);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int id() {
        if (writerId < 0) {
            writerId = registry.register(subject, RegisteredSchema.avro(schema.toString()));
        }
        return writerId;
    }

    /** How records of one writer's schema are read. */
    private record Resolved(GenericDatumReader<Object> datumReader, AvroReader reader) {
        @Nullable
        Row read(byte[] bytes) throws IOException {
            Object datum = datumReader.read(null, DecoderFactory.get().binaryDecoder(bytes, 5, bytes.length - 5, null));
            return datum == null ? null : Row.of((Object[]) reader.read(datum));
        }
    }
}
