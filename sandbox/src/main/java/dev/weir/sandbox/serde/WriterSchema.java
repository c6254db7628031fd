package dev.weir.sandbox.serde;

import dev.weir.sandbox.schema.RegisteredSchema;
import dev.weir.sandbox.schema.SchemaRegistry;
import dev.weir.sandbox.schema.SchemaText;
import dev.weir.sandbox.schema.Schemas;
import dev.weir.sql.schema.Format;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.Optional;

/**
 * The schema that records are written with: the one whose id the source names, or the one that follows from the columns, which is
 * registered with the first record.
 */
record WriterSchema(SchemaRegistry registry, String subject, SchemaText derived, Optional<Integer> id) {
    static WriterSchema of(
            SchemaRegistry registry, String subject, Format format, List<SqlType.Field> columns, boolean wrapped) {
        return new WriterSchema(
                registry,
                subject,
                Schemas.of(format, columns, wrapped),
                format.property(Format.SCHEMA_ID).map(Integer::valueOf));
    }

    RegisteredSchema resolve() {
        return id.map(registry::require)
                .orElseGet(() -> new RegisteredSchema(registry.register(subject, derived), derived));
    }
}
