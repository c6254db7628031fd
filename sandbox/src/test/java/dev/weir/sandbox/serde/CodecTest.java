package dev.weir.sandbox.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.row.StructValue;
import dev.weir.sandbox.schema.InMemoryRegistry;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodecTest {
    private static final List<Column> SCALARS = List.of(
            Column.value("B", Primitive.BOOLEAN),
            Column.value("I", Primitive.INTEGER),
            Column.value("L", Primitive.BIGINT),
            Column.value("D", Primitive.DOUBLE),
            Column.value("X", new SqlType.Decimal(6, 2)),
            Column.value("S", Primitive.STRING),
            Column.value("Y", Primitive.BYTES),
            Column.value("DA", Primitive.DATE),
            Column.value("TI", Primitive.TIME),
            Column.value("TS", Primitive.TIMESTAMP));
    private static final Row SCALAR_ROW = Row.of(
            true,
            -1,
            1L << 40,
            1.5e300,
            new BigDecimal("10.50"),
            "a, \"b\"\nc",
            ByteBuffer.wrap(new byte[] {1, -1}),
            LocalDate.of(2020, 2, 29),
            LocalTime.of(1, 2, 3, 4_000_000),
            Instant.ofEpochMilli(1_600_000_000_123L));
    private static final List<Column> NESTED = List.of(
            Column.value("A", new SqlType.Array(Primitive.STRING)),
            Column.value("M", new SqlType.Map(Primitive.STRING, Primitive.INTEGER)),
            Column.value("R", new SqlType.Struct(List.of(new SqlType.Field("N", Primitive.DOUBLE)))));
    private static final Row NESTED_ROW = Row.of(Arrays.asList("x", null), Map.of("k", 1), StructValue.of(2.5));

    private final Formats formats = new Formats(Optional.of(new InMemoryRegistry()));

    @ParameterizedTest
    @EnumSource(names = {"JSON", "JSON_SR", "DELIMITED", "AVRO"})
    void scalarsComeBackAsTheyWere(FormatName format) {
        RowCodec codec = formats.value(Format.of(format), SCALARS, "topic");

        assertThat(codec.read(bytes(codec, SCALAR_ROW))).isEqualTo(SCALAR_ROW);
        Row nulls = Row.of(new Object[SCALARS.size()]);
        assertThat(codec.read(bytes(codec, nulls))).isEqualTo(nulls);
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "JSON_SR", "AVRO"})
    void nestedValuesComeBackAsTheyWere(FormatName format) {
        RowCodec codec = formats.value(Format.of(format), NESTED, "topic");

        assertThat(codec.read(bytes(codec, NESTED_ROW))).isEqualTo(NESTED_ROW);
    }

    @Test
    void storesKeepEverything() {
        assertThat(BinaryCodec.of(SCALARS).read(BinaryCodec.of(SCALARS).write(SCALAR_ROW)))
                .isEqualTo(SCALAR_ROW);
        assertThat(BinaryCodec.of(NESTED).read(BinaryCodec.of(NESTED).write(NESTED_ROW)))
                .isEqualTo(NESTED_ROW);
    }

    @Test
    void jsonReadsWhatOthersWrite() {
        RowCodec codec = formats.value(
                Format.of(FormatName.JSON),
                List.of(Column.value("ID", Primitive.INTEGER), Column.value("NAME", Primitive.STRING)),
                "topic");

        assertThat(codec.read(json("{'id': '7', 'name': {'a': [1, 2.0]}, 'more': [{}]}")))
                .isEqualTo(Row.of(7, "{\"a\":[1,2.0]}"));
        assertThat(codec.read(json("{'id': 1, 'ID': 2}"))).isEqualTo(Row.of(2, null));
        assertThat(codec.read(json("null"))).isNull();
        assertThatThrownBy(() -> codec.read(json("{'id': 'x'}"))).isInstanceOf(SerializationException.class);
        assertThatThrownBy(() -> codec.read(json("[]"))).isInstanceOf(SerializationException.class);
    }

    @Test
    void avroReadsAnyWriter() {
        InMemoryRegistry registry = new InMemoryRegistry();
        Formats writers = new Formats(Optional.of(registry));
        RowCodec writer = writers.value(
                Format.of(FormatName.AVRO),
                List.of(Column.value("name", Primitive.STRING), Column.value("id", Primitive.INTEGER)),
                "topic");
        RowCodec reader = writers.value(
                Format.of(FormatName.AVRO),
                List.of(Column.value("ID", Primitive.BIGINT), Column.value("OTHER", Primitive.STRING)),
                "topic");

        assertThat(reader.read(bytes(writer, Row.of("x", 5)))).isEqualTo(Row.of(5L, null));
    }

    @Test
    void delimitedTakesOneKindOfLineOnly() {
        RowCodec codec = formats.value(
                new Format(FormatName.DELIMITED, Map.of(Format.DELIMITER, "|"), Optional.empty()),
                List.of(Column.value("A", Primitive.STRING), Column.value("B", Primitive.INTEGER)),
                "topic");

        assertThat(codec.read("x,y|3".getBytes(StandardCharsets.UTF_8))).isEqualTo(Row.of("x,y", 3));
        assertThatThrownBy(() -> codec.read("x".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(SerializationException.class);
    }

    private static byte[] json(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(RowCodec codec, Row row) {
        return Objects.requireNonNull(codec.write(row));
    }
}
