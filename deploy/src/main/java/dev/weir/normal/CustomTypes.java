package dev.weir.normal;

import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.TypeName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What custom types stand for. ksqlDB writes it out in the columns of every stream and table that it creates.
 *
 * @param definitions by name
 */
public record CustomTypes(SortedMap<String, TypeName> definitions) {
    public static final CustomTypes NONE = new CustomTypes(new TreeMap<>());

    public CustomTypes {
        definitions = Collections.unmodifiableSortedMap(new TreeMap<>(definitions));
    }

    Statement writtenOutIn(Statement statement) {
        if (definitions.isEmpty() || !(statement instanceof CreateSource create)) {
            return statement;
        }
        List<ColumnElement> columns =
                create.elements().stream().map(this::column).toList();
        return create.with(columns, create.properties());
    }

    private ColumnElement column(ColumnElement column) {
        return new ColumnElement(column.origin(), column.name(), writtenOut(column.type()), column.constraint());
    }

    private TypeName writtenOut(TypeName type) {
        if (type instanceof TypeName.Named named) {
            return definition(named);
        }
        if (type instanceof TypeName.ArrayOf array) {
            return new TypeName.ArrayOf(array.origin(), writtenOut(array.element()));
        }
        if (type instanceof TypeName.MapOf map) {
            return new TypeName.MapOf(map.origin(), writtenOut(map.key()), writtenOut(map.value()));
        }
        if (type instanceof TypeName.StructOf struct) {
            return new TypeName.StructOf(
                    struct.origin(), struct.fields().stream().map(this::field).toList());
        }
        return type;
    }

    private TypeName.Field field(TypeName.Field field) {
        return new TypeName.Field(field.origin(), field.name(), writtenOut(field.type()));
    }

    /** A type can be made of others, and never of itself: each is looked up among the others only. */
    private TypeName definition(TypeName.Named named) {
        String name = named.name().text();
        return Optional.ofNullable(definitions.get(name))
                .map(definition -> without(name).writtenOut(definition))
                .orElse(named);
    }

    private CustomTypes without(String name) {
        Map<String, TypeName> others = new TreeMap<>(definitions);
        others.remove(name);
        return new CustomTypes(new TreeMap<>(others));
    }
}
