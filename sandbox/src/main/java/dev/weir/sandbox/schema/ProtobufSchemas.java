package dev.weir.sandbox.schema;

import dev.weir.sql.schema.Format;
import dev.weir.sql.type.SqlType;
import dev.weir.sql.type.SqlType.Primitive;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The text of Protobuf schemas of SQL columns, in the names and the shape that Connect's converter gives them: messages without a name
 * are counted, and a map is a list of its entries.
 */
final class ProtobufSchemas {
    private static final String DEFAULT_NAME = "ConnectDefault";

    private final Nullable nullable;
    private final Set<String> imports = new TreeSet<>();
    private int messages;

    /** How a scalar says that it is missing. */
    private enum Nullable {
        NOT,
        OPTIONAL,
        WRAPPER
    }

    private ProtobufSchemas(Nullable nullable) {
        this.nullable = nullable;
    }

    static String of(List<SqlType.Field> columns, Format format) {
        Nullable nullable = format.property(Format.NULLABLE_REPRESENTATION)
                .map(Nullable::valueOf)
                .orElse(Nullable.NOT);
        return new ProtobufSchemas(nullable)
                .file(columns, format.property(Format.FULL_SCHEMA_NAME).orElse(""));
    }

    private String file(List<SqlType.Field> columns, String fullName) {
        int dot = fullName.lastIndexOf('.');
        String counted = nextName();
        String name = fullName.isEmpty() ? counted : fullName.substring(dot + 1);
        String message = message(name, columns, "");
        StringBuilder text = new StringBuilder("syntax = \"proto3\";\n");
        text.append(dot < 0 ? "" : "package " + fullName.substring(0, dot) + ";\n")
                .append('\n');
        imports.forEach(path -> text.append("import \"").append(path).append("\";\n"));
        return text.append(imports.isEmpty() ? "" : "\n").append(message).toString();
    }

    private String nextName() {
        return DEFAULT_NAME + ++messages;
    }

    private String message(String name, List<SqlType.Field> fields, String indent) {
        String inner = indent + "  ";
        StringBuilder lines = new StringBuilder();
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < fields.size(); i++) {
            lines.append(field(fields.get(i), i + 1, inner, nested));
        }
        return indent + "message " + name + " {\n" + lines + nested + indent + "}\n";
    }

    /** @param nested takes the messages that the field needs */
    private String field(SqlType.Field field, int number, String indent, StringBuilder nested) {
        SqlType type = field.type();
        String rest = " " + field.name() + " = " + number;
        if (type instanceof SqlType.Array array) {
            return indent + "repeated " + element(array.element(), indent, nested) + rest + options(array.element());
        }
        if (type instanceof SqlType.Map map) {
            return indent + "repeated " + entry(map, indent, nested) + rest + ";\n";
        }
        return indent + single(type, indent, nested) + rest + options(type);
    }

    private String element(SqlType type, String indent, StringBuilder nested) {
        if (type instanceof SqlType.Array || type instanceof SqlType.Map) {
            throw new UnsupportedFormatException(
                    "Protobuf has no lists of lists or of maps; put a STRUCT between them.");
        }
        return type instanceof Primitive primitive && isScalar(primitive)
                ? scalar(primitive)
                : single(type, indent, nested);
    }

    private String entry(SqlType.Map map, String indent, StringBuilder nested) {
        String name = nextName() + "Entry";
        nested.append(message(
                name, List.of(new SqlType.Field("key", map.key()), new SqlType.Field("value", map.value())), indent));
        return name;
    }

    private String single(SqlType type, String indent, StringBuilder nested) {
        if (type instanceof SqlType.Struct struct) {
            String name = nextName();
            nested.append(message(name, struct.fields(), indent));
            return name;
        }
        if (type instanceof SqlType.Decimal) {
            imports.add("confluent/meta.proto");
            return imported("confluent/type/decimal.proto", ProtobufTypes.DECIMAL);
        }
        return switch ((Primitive) type) {
            case DATE -> imported("google/type/date.proto", ProtobufTypes.DATE);
            case TIME -> imported("google/type/timeofday.proto", ProtobufTypes.TIME);
            case TIMESTAMP -> imported("google/protobuf/timestamp.proto", ProtobufTypes.TIMESTAMP);
            case BOOLEAN, INTEGER, BIGINT, DOUBLE, STRING, BYTES -> nullable((Primitive) type);
        };
    }

    private String imported(String path, String name) {
        imports.add(path);
        return name;
    }

    private String nullable(Primitive type) {
        String scalar = scalar(type);
        return switch (nullable) {
            case NOT -> scalar;
            case OPTIONAL -> "optional " + scalar;
            case WRAPPER ->
                imported(
                        "google/protobuf/wrappers.proto",
                        "google.protobuf." + Character.toUpperCase(scalar.charAt(0)) + scalar.substring(1) + "Value");
        };
    }

    private static boolean isScalar(Primitive type) {
        return switch (type) {
            case BOOLEAN, INTEGER, BIGINT, DOUBLE, STRING, BYTES -> true;
            case DATE, TIME, TIMESTAMP -> false;
        };
    }

    private static String scalar(Primitive type) {
        return switch (type) {
            case BOOLEAN -> "bool";
            case INTEGER -> "int32";
            case BIGINT -> "int64";
            case DOUBLE -> "double";
            case STRING -> "string";
            case BYTES -> "bytes";
            case DATE, TIME, TIMESTAMP -> throw new IllegalArgumentException(type + " is a message");
        };
    }

    private static String options(SqlType type) {
        if (!(type instanceof SqlType.Decimal decimal)) {
            return ";\n";
        }
        return " [(confluent.field_meta) = {\n    params: [" + parameter("precision", decimal.precision()) + ", "
                + parameter("scale", decimal.scale()) + "]\n  }];\n";
    }

    private static String parameter(String name, int value) {
        return "{key: \"" + name + "\", value: \"" + value + "\"}";
    }
}
