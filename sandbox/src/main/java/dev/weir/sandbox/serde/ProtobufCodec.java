package dev.weir.sandbox.serde;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.UninitializedMessageException;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.schema.ProtobufFile;
import dev.weir.sandbox.schema.RegisteredSchema;
import dev.weir.sql.type.SqlType;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** PROTOBUF in the registry's wire format. Reads whatever message of whatever schema a record was written as. */
final class ProtobufCodec implements RowCodec {
    private final WriterSchema schema;
    private final List<SqlType.Field> columns;
    private final Optional<String> messageName;
    private final Map<Integer, ProtobufFile> files = new HashMap<>();
    private final Map<Descriptor, ProtobufReader.Fields> readers = new HashMap<>();
    private @Nullable Writing writing;

    ProtobufCodec(WriterSchema schema, List<SqlType.Field> columns, Optional<String> messageName) {
        this.schema = schema;
        this.columns = columns;
        this.messageName = messageName;
    }

    @Override
    public Row read(byte[] bytes) {
        ProtobufFile file = files.computeIfAbsent(WireFormat.id(bytes), this::file);
        try {
            CodedInputStream input =
                    CodedInputStream.newInstance(bytes, WireFormat.LENGTH, bytes.length - WireFormat.LENGTH);
            Descriptor message = MessageIndexes.read(input).message(file.descriptor());
            return readers.computeIfAbsent(message, written -> ProtobufReader.fields(written, columns))
                    .row(DynamicMessage.parseFrom(message, input));
        } catch (IOException | DateTimeException | ArithmeticException e) {
            throw new SerializationException("not the Protobuf of its schema: " + e.getMessage(), e);
        }
    }

    private ProtobufFile file(int id) {
        return ProtobufFile.of(schema.registry().require(id).schema());
    }

    @Override
    public byte[] write(Row row) {
        if (writing == null) {
            writing = writing(schema.resolve());
        }
        return writing.write(row);
    }

    private Writing writing(RegisteredSchema target) {
        Descriptor message = ProtobufFile.of(target.schema()).message(messageName);
        return new Writing(target.id(), MessageIndexes.of(message).bytes(), ProtobufWriter.fields(message, columns));
    }

    private record Writing(int id, byte[] indexes, ProtobufWriter.Fields writer) {
        byte[] write(Row row) {
            try {
                return WireFormat.join(id, indexes, writer.message(row::get).toByteArray());
            } catch (ClassCastException | IllegalArgumentException | UninitializedMessageException unfit) {
                throw new SerializationException(
                        "the row doesn't fit its Protobuf message: " + unfit.getMessage(), unfit);
            }
        }
    }
}
