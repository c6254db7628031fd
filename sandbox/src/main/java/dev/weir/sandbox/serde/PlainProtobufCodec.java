package dev.weir.sandbox.serde;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.schema.ProtobufFile;
import dev.weir.sandbox.schema.SchemaText;
import dev.weir.sql.type.SqlType;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;

/** PROTOBUF_NOSR: a message and nothing else, of the schema that follows from the columns. */
final class PlainProtobufCodec implements RowCodec {
    private final Descriptor message;
    private final ProtobufReader.Fields reader;
    private final ProtobufWriter.Fields writer;

    PlainProtobufCodec(SchemaText schema, List<SqlType.Field> columns) {
        message = ProtobufFile.of(schema).message(Optional.empty());
        reader = ProtobufReader.fields(message, columns);
        writer = ProtobufWriter.fields(message, columns);
    }

    @Override
    public Row read(byte[] bytes) {
        try {
            return reader.row(DynamicMessage.parseFrom(message, bytes));
        } catch (InvalidProtocolBufferException | DateTimeException | ArithmeticException e) {
            throw new SerializationException("not the Protobuf of these columns: " + e.getMessage(), e);
        }
    }

    @Override
    public byte[] write(Row row) {
        return writer.message(row::get).toByteArray();
    }
}
