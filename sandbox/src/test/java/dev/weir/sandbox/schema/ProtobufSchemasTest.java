package dev.weir.sandbox.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.sandbox.schema.SchemaText.Import;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Field;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProtobufSchemasTest {
    private static final List<Field> COLUMNS = List.of(
            new Field("I", Primitive.INTEGER),
            new Field("X", new SqlType.Decimal(6, 2)),
            new Field("DA", Primitive.DATE),
            new Field("TI", Primitive.TIME),
            new Field("TS", Primitive.TIMESTAMP),
            new Field("A", new SqlType.Array(Primitive.STRING)),
            new Field("M", new SqlType.Map(Primitive.STRING, Primitive.BIGINT)),
            new Field("R", new SqlType.Struct(List.of(new Field("B", Primitive.BYTES)))));

    @Test
    void columnsAreSpelledOut() {
        List<Field> columns = List.of(COLUMNS.get(0), COLUMNS.get(5), COLUMNS.get(6), COLUMNS.get(7));
        assertThat(Schemas.of(Format.of(FormatName.PROTOBUF), columns, true).text())
                .isEqualTo("""
                        syntax = "proto3";

                        message ConnectDefault1 {
                          int32 I = 1;
                          repeated string A = 2;
                          repeated ConnectDefault2Entry M = 3;
                          ConnectDefault3 R = 4;
                          message ConnectDefault2Entry {
                            string key = 1;
                            int64 value = 2;
                          }
                          message ConnectDefault3 {
                            bytes B = 1;
                          }
                        }
                        """);
    }

    @Test
    void columnsComeBackFromTheirSchemas() {
        for (FormatName format : List.of(FormatName.PROTOBUF, FormatName.JSON_SR, FormatName.AVRO)) {
            SchemaText schema = Schemas.of(Format.of(format), COLUMNS, true);
            assertThat(Schemas.type(schema, Optional.empty())).as(format.name()).contains(new SqlType.Struct(COLUMNS));
        }
    }

    @Test
    void aNullableColumnIsOptionalOrWrapped() {
        assertThat(withNullable("OPTIONAL")).contains("  optional int32 I = 1;");
        assertThat(withNullable("WRAPPER"))
                .contains("import \"google/protobuf/wrappers.proto\";", "  google.protobuf.Int32Value I = 1;");
    }

    private static String withNullable(String representation) {
        Format format = new Format(
                FormatName.PROTOBUF, Map.of(Format.NULLABLE_REPRESENTATION, representation), Optional.empty());
        SchemaText schema = Schemas.of(format, List.of(COLUMNS.get(0)), true);
        assertThat(Schemas.type(schema, Optional.empty())).contains(new SqlType.Struct(List.of(COLUMNS.get(0))));
        return schema.text();
    }

    @Test
    void readsWhatOthersWrite() {
        String text = """
                syntax = "proto3";
                package shop;
                import "part.proto";
                message First { int32 unused = 1; }
                message Second {
                  uint32 u = 1;
                  fixed64 f = 2;
                  float x = 3;
                  Colour c = 4;
                  map<string, shop.Part> parts = 5;
                  oneof one { string a = 6; bool b = 7; }
                  enum Colour { RED = 0; }
                }
                """;
        SchemaText schema = new SchemaText(
                "PROTOBUF",
                text,
                List.of(new Import("part.proto", "syntax = \"proto3\"; package shop; message Part { bytes id = 1; }")));

        assertThat(Schemas.type(schema, Optional.of("shop.Second")))
                .contains(new SqlType.Struct(List.of(
                        new Field("u", Primitive.BIGINT),
                        new Field("f", Primitive.BIGINT),
                        new Field("x", Primitive.DOUBLE),
                        new Field("c", Primitive.STRING),
                        new Field(
                                "parts",
                                new SqlType.Map(
                                        Primitive.STRING,
                                        new SqlType.Struct(List.of(new Field("id", Primitive.BYTES))))),
                        new Field("a", Primitive.STRING),
                        new Field("b", Primitive.BOOLEAN))));
        assertThatThrownBy(() -> Schemas.type(schema, Optional.of("Third"))).isInstanceOf(RegistryException.class);
    }

    @Test
    void aMessageInsideItselfIsRefused() {
        SchemaText schema = SchemaText.protobuf("syntax = \"proto3\"; message Tree { repeated Tree branches = 1; }");

        assertThatThrownBy(() -> Schemas.type(schema, Optional.empty()))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("Tree");
    }

    @Test
    void brokenTextIsRefused() {
        assertThatThrownBy(() -> Schemas.type(SchemaText.protobuf("message {"), Optional.empty()))
                .isInstanceOf(RegistryException.class);
    }
}
