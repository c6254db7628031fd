package dev.weir.sandbox.serde;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.sandbox.network.FreePort;
import dev.weir.sandbox.registry.Registry;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.row.StructValue;
import dev.weir.sandbox.schema.RestRegistry;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The formats with registered schemas, on the registry that the sandbox runs. */
class RegisteredFormatsTest {
    private static final List<Column> COLUMNS = List.of(
            Column.value("I", Primitive.INTEGER),
            Column.value("X", new SqlType.Decimal(6, 2)),
            Column.value("Y", Primitive.BYTES),
            Column.value("DA", Primitive.DATE),
            Column.value("TI", Primitive.TIME),
            Column.value("TS", Primitive.TIMESTAMP),
            Column.value("A", new SqlType.Array(Primitive.STRING)),
            Column.value("M", new SqlType.Map(Primitive.STRING, Primitive.BIGINT)),
            Column.value("R", new SqlType.Struct(List.of(new SqlType.Field("D", Primitive.DOUBLE)))));
    private static final Row ROW = Row.of(
            -1,
            new BigDecimal("10.50"),
            ByteBuffer.wrap(new byte[] {1, -1}),
            LocalDate.of(2020, 2, 29),
            LocalTime.of(1, 2, 3, 4_000_000),
            Instant.ofEpochMilli(1_600_000_000_123L),
            List.of("x", "y"),
            Map.of("k", 1L),
            StructValue.of(2.5));

    @Test
    void schemasAreTakenAndRecordsComeBack(@TempDir Path directory) throws Exception {
        try (Registry registry = Registry.start(Path.of("target/registry"), directory, FreePort.any())) {
            for (FormatName format : List.of(FormatName.AVRO, FormatName.JSON_SR, FormatName.PROTOBUF)) {
                RowCodec writer = codec(registry, format);
                RowCodec reader = codec(registry, format);

                byte[] bytes = Objects.requireNonNull(writer.write(ROW));
                assertThat(reader.read(bytes)).as(format.name()).isEqualTo(ROW);
            }
        }
    }

    private static RowCodec codec(Registry registry, FormatName format) {
        RestRegistry client = new RestRegistry(URI.create(registry.url().toString()));
        return new Formats(Optional.of(client)).value(Format.of(format), COLUMNS, format.name());
    }
}
