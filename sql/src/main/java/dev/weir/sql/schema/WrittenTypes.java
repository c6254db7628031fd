package dev.weir.sql.schema;

import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.ast.TypeName;
import dev.weir.sql.type.SqlType;

/** Types as they would be written. */
final class WrittenTypes {
    private WrittenTypes() {}

    static TypeName of(SqlType type) {
        if (type instanceof SqlType.Decimal decimal) {
            return new TypeName.Decimal(Origin.GENERATED, decimal.precision(), decimal.scale());
        }
        if (type instanceof SqlType.Array array) {
            return new TypeName.ArrayOf(Origin.GENERATED, of(array.element()));
        }
        if (type instanceof SqlType.Map map) {
            return new TypeName.MapOf(Origin.GENERATED, of(map.key()), of(map.value()));
        }
        if (type instanceof SqlType.Struct struct) {
            return new TypeName.StructOf(
                    Origin.GENERATED,
                    struct.fields().stream().map(WrittenTypes::field).toList());
        }
        return new TypeName.Named(Origin.GENERATED, new Name(Origin.GENERATED, type.toString()));
    }

    private static TypeName.Field field(SqlType.Field field) {
        return new TypeName.Field(Origin.GENERATED, new Name(Origin.GENERATED, field.name()), of(field.type()));
    }
}
