package dev.weir.sandbox.connect.registered;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.sandbox.network.FreePort;
import dev.weir.sandbox.registry.Registry;
import dev.weir.sandbox.testing.Rest;
import io.confluent.connect.json.JsonSchemaConverter;
import io.confluent.connect.protobuf.ProtobufConverter;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.storage.Converter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The converters on the registry that the sandbox runs. */
class RegisteredConverterTest {
    private static final Schema PLACE =
            SchemaBuilder.struct().field("city", Schema.STRING_SCHEMA).build();
    private static final Schema RATING = SchemaBuilder.struct()
            .field("stars", Schema.INT8_SCHEMA)
            .field("user_id", Schema.INT64_SCHEMA)
            .field("score", Schema.FLOAT32_SCHEMA)
            .field("raw", Schema.BYTES_SCHEMA)
            .field("price", Decimal.schema(2))
            .field("at", Timestamp.SCHEMA)
            .field("day", org.apache.kafka.connect.data.Date.SCHEMA)
            .field("tags", SchemaBuilder.array(Schema.STRING_SCHEMA).build())
            .field(
                    "counts",
                    SchemaBuilder.map(Schema.STRING_SCHEMA, Schema.INT32_SCHEMA).build())
            .field("place", PLACE)
            .build();
    private static final Struct VALUE = new Struct(RATING)
            .put("stars", (byte) 4)
            .put("user_id", 7L)
            .put("score", 0.5f)
            .put("raw", new byte[] {1, -1})
            .put("price", new BigDecimal("10.50"))
            .put("at", new Date(1_769_862_600_000L))
            .put("day", new Date(86_400_000L))
            .put("tags", List.of("a", "b"))
            .put("counts", Map.of("x", 1))
            .put("place", new Struct(PLACE).put("city", "Oslo"));

    private static Registry registry;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        registry = Registry.start(Path.of("target/registry"), directory, FreePort.any());
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Test
    void jsonSchemaRecordsComeBack() throws Exception {
        comesBack(new JsonSchemaConverter(), "json");
        assertThat(Rest.get(registry.url() + "/subjects/json-value/versions/latest"))
                .contains("\"schemaType\":\"JSON\"");
    }

    @Test
    void protobufRecordsComeBack() throws Exception {
        comesBack(new ProtobufConverter(), "protobuf");
        assertThat(Rest.get(registry.url() + "/subjects/protobuf-value/versions/latest"))
                .contains("\"schemaType\":\"PROTOBUF\"");
    }

    @Test
    void nothingIsNothing() {
        Converter converter = configured(new ProtobufConverter());
        assertThat(converter.fromConnectData("t", RATING, null)).isNull();
        assertThat(converter.toConnectData("t", null)).isEqualTo(SchemaAndValue.NULL);
    }

    @Test
    void whatDoesNotFitIsSaid() {
        Converter converter = configured(new JsonSchemaConverter());
        assertThatThrownBy(() -> converter.fromConnectData("t", Schema.STRING_SCHEMA, "x"))
                .isInstanceOf(DataException.class);
        assertThatThrownBy(() -> converter.toConnectData("t", new byte[] {'{', '}'}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("wire format");
        assertThatThrownBy(() -> converter.toConnectData("t", new byte[] {0, 0, 0, 99, 99, 0}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no schema with the id");
        assertThatThrownBy(() -> new JsonSchemaConverter().configure(Map.of(), false))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.url");
    }

    private static void comesBack(Converter converter, String topic) {
        byte[] bytes = Objects.requireNonNull(configured(converter).fromConnectData(topic, RATING, VALUE));
        assertThat(bytes[0]).isZero();

        Struct back = (Struct) converter.toConnectData(topic, bytes).value();

        assertThat(back.getInt32("stars")).isEqualTo(4);
        assertThat(back.getInt64("user_id")).isEqualTo(7L);
        assertThat(back.getFloat64("score")).isEqualTo(0.5);
        assertThat(back.get("raw")).isEqualTo(ByteBuffer.wrap(new byte[] {1, -1}));
        for (String same : List.of("price", "at", "day", "tags", "counts")) {
            assertThat(back.get(same)).as(same).isEqualTo(VALUE.get(same));
        }
        assertThat(back.getStruct("place").getString("city")).isEqualTo("Oslo");
    }

    private static Converter configured(Converter converter) {
        converter.configure(Map.of("schema.registry.url", registry.url().toString()), false);
        return converter;
    }
}
