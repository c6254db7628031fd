package dev.weir.normal;

import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.TypeName;

/** Types under their first names. */
final class NormalType {
    private NormalType() {}

    static TypeName of(TypeName type) {
        if (type instanceof TypeName.Named named) {
            return new TypeName.Named(
                    named.origin(),
                    new Name(named.name().origin(), first(named.name().text())));
        }
        if (type instanceof TypeName.ArrayOf array) {
            return new TypeName.ArrayOf(array.origin(), of(array.element()));
        }
        if (type instanceof TypeName.MapOf map) {
            return new TypeName.MapOf(map.origin(), of(map.key()), of(map.value()));
        }
        if (type instanceof TypeName.StructOf struct) {
            return new TypeName.StructOf(
                    struct.origin(),
                    struct.fields().stream()
                            .map(field -> new TypeName.Field(field.origin(), field.name(), of(field.type())))
                            .toList());
        }
        return type;
    }

    private static String first(String name) {
        return switch (name) {
            case "INT" -> "INTEGER";
            case "VARCHAR" -> "STRING";
            default -> name;
        };
    }
}
