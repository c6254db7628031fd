package dev.weir.sql.format;

import dev.weir.sql.ast.TypeName;
import dev.weir.sql.ast.TypeNameVisitor;
import java.util.stream.Collectors;

/** Writes types. */
final class TypeText implements TypeNameVisitor<String> {
    @Override
    public String visit(TypeName.Named type) {
        return Quoting.type(type.name());
    }

    @Override
    public String visit(TypeName.Decimal type) {
        return "DECIMAL(" + type.precision() + ", " + type.scale() + ")";
    }

    @Override
    public String visit(TypeName.ArrayOf type) {
        return "ARRAY<" + text(type.element()) + ">";
    }

    @Override
    public String visit(TypeName.MapOf type) {
        return "MAP<" + text(type.key()) + ", " + text(type.value()) + ">";
    }

    @Override
    public String visit(TypeName.StructOf type) {
        return type.fields().stream().map(this::field).collect(Collectors.joining(", ", "STRUCT<", ">"));
    }

    private String field(TypeName.Field field) {
        return Quoting.name(field.name()) + " " + text(field.type());
    }

    String text(TypeName type) {
        return type.accept(this);
    }
}
