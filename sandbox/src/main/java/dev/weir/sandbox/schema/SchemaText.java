package dev.weir.sandbox.schema;

import java.util.List;

/**
 * A schema as the registry keeps it.
 *
 * @param type AVRO, JSON or PROTOBUF
 * @param imports the schemas that the text refers to by name, those that they refer to included
 */
public record SchemaText(String type, String text, List<Import> imports) {
    public SchemaText {
        imports = List.copyOf(imports);
    }

    public static SchemaText avro(String text) {
        return new SchemaText("AVRO", text, List.of());
    }

    public static SchemaText json(String text) {
        return new SchemaText("JSON", text, List.of());
    }

    public static SchemaText protobuf(String text) {
        return new SchemaText("PROTOBUF", text, List.of());
    }

    /** A schema under the name by which another one refers to it. */
    public record Import(String name, String text) {}
}
