package dev.weir.sandbox.server.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A type, spelled out.
 *
 * @param fields of a STRUCT
 * @param memberSchema of the elements of an ARRAY or the values of a MAP
 * @param parameters precision and scale of a DECIMAL
 */
public record SchemaInfo(
        String type,
        Optional<List<Field>> fields,
        Optional<SchemaInfo> memberSchema,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Integer> parameters) {

    /** A field of a STRUCT. */
    public record Field(String name, SchemaInfo schema) {}

    public static SchemaInfo of(SqlType type) {
        if (type instanceof SqlType.Decimal decimal) {
            return new SchemaInfo(
                    "DECIMAL",
                    Optional.empty(),
                    Optional.empty(),
                    // Two entries that are read by name: their order does not matter.
                    Map.of("precision", decimal.precision(), "scale", decimal.scale()));
        }
        if (type instanceof SqlType.Array array) {
            return plain("ARRAY", Optional.empty(), Optional.of(of(array.element())));
        }
        if (type instanceof SqlType.Map map) {
            return plain("MAP", Optional.empty(), Optional.of(of(map.value())));
        }
        if (type instanceof SqlType.Struct struct) {
            return plain("STRUCT", Optional.of(fields(struct)), Optional.empty());
        }
        return plain(type.toString(), Optional.empty(), Optional.empty());
    }

    private static SchemaInfo plain(String type, Optional<List<Field>> fields, Optional<SchemaInfo> member) {
        return new SchemaInfo(type, fields, member, Map.of());
    }

    private static List<Field> fields(SqlType.Struct struct) {
        return struct.fields().stream()
                .map(field -> new Field(field.name(), of(field.type())))
                .toList();
    }
}
