package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.entity.FieldInfo;
import dev.weir.sandbox.server.entity.SchemaInfo;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Columns as answers show them. */
final class Fields {
    private Fields() {}

    static List<FieldInfo> of(Schema schema) {
        return schema.columns().stream().map(Fields::of).toList();
    }

    private static FieldInfo of(Column column) {
        Optional<String> role = switch (column.role()) {
            case KEY -> Optional.of("KEY");
            case HEADERS -> Optional.of("HEADER");
            case VALUE -> Optional.empty();
        };
        return new FieldInfo(column.name(), SchemaInfo.of(column.type()), role, column.headerKey());
    }
}
