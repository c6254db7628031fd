package dev.weir.sandbox.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.schema.InMemoryRegistry;
import dev.weir.sandbox.schema.SchemaText;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtobufCodecTest {
    private static final List<Column> COLUMNS =
            List.of(Column.value("ID", Primitive.INTEGER), Column.value("NAME", Primitive.STRING));

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final Formats formats = new Formats(Optional.of(registry));

    @ParameterizedTest
    @CsvSource({"PROTOBUF, OPTIONAL", "PROTOBUF, WRAPPER", "PROTOBUF_NOSR, OPTIONAL", "PROTOBUF_NOSR, WRAPPER"})
    void nullStaysNullWhereTheSchemaCanSaySo(FormatName format, String representation) {
        RowCodec codec = codec(format, Map.of(Format.NULLABLE_REPRESENTATION, representation));

        assertThat(copy(codec, Row.of(null, "x"))).isEqualTo(Row.of(null, "x"));
        assertThat(copy(codec, Row.of(0, null))).isEqualTo(Row.of(0, null));
    }

    @Test
    void nullBecomesZeroOtherwise() {
        assertThat(copy(codec(FormatName.PROTOBUF, Map.of()), Row.of(null, null)))
                .isEqualTo(Row.of(0, ""));
    }

    @Test
    void mapsOfMapsAndBytesComeBack() {
        List<Column> columns = List.of(
                Column.value(
                        "M", new SqlType.Map(Primitive.STRING, new SqlType.Map(Primitive.STRING, Primitive.INTEGER))),
                Column.value("B", Primitive.BYTES));
        RowCodec codec = formats.value(new Format(FormatName.PROTOBUF, Map.of(), Optional.empty()), columns, "nested");

        Row row = Row.of(Map.of("a", Map.of("b", 1)), ByteBuffer.wrap(new byte[] {1, 2}));
        assertThat(copy(codec, row)).isEqualTo(row);
    }

    @Test
    void aRecordSaysWhichMessageItIs() {
        registry.register(
                "other",
                SchemaText.protobuf("syntax = \"proto3\"; message A { bool b = 1; } "
                        + "message B { string NAME = 3; uint32 id = 7; string more = 8; int32 ID = 9; }"),
                42);
        RowCodec codec = codec(FormatName.PROTOBUF, Map.of(Format.SCHEMA_ID, "42", Format.FULL_SCHEMA_NAME, "B"));

        byte[] bytes = Objects.requireNonNull(codec.write(Row.of(5, "x")));
        assertThat(bytes).startsWith(0, 0, 0, 0, 42, 2, 2);
        assertThat(codec(FormatName.PROTOBUF, Map.of()).read(bytes)).isEqualTo(Row.of(5, "x"));
    }

    @Test
    void bytesThatAreNoneAreRefused() {
        RowCodec codec = codec(FormatName.PROTOBUF, Map.of());

        assertThatThrownBy(() -> codec.read("nonsense".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> codec.read(new byte[] {0, 0, 0, 0, 99, 0})).isInstanceOf(SerializationException.class);
    }

    private RowCodec codec(FormatName format, Map<String, String> properties) {
        return formats.value(new Format(format, properties, Optional.empty()), COLUMNS, "topic");
    }

    private static Row copy(RowCodec codec, Row row) {
        return Objects.requireNonNull(codec.read(Objects.requireNonNull(codec.write(row))));
    }
}
