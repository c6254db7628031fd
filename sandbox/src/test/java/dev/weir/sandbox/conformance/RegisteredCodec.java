package dev.weir.sandbox.conformance;

import dev.weir.sandbox.schema.RegisteredSchema;
import dev.weir.sandbox.schema.SchemaRegistry;
import dev.weir.sandbox.schema.Schemas;
import dev.weir.sandbox.serde.Formats;
import dev.weir.sandbox.serde.RowCodec;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.Format;
import dev.weir.sql.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A registered schema with all its fields as columns, whatever columns a source has over it. */
record RegisteredCodec(List<Column> columns, boolean bare, RowCodec codec) {
    static RegisteredCodec of(RegisteredSchema schema, Format format, SchemaRegistry registry) {
        SqlType type = Schemas.type(schema.schema(), format.property(Format.FULL_SCHEMA_NAME))
                .orElseThrow();
        boolean bare = !(type instanceof SqlType.Struct);
        List<Column> columns = type instanceof SqlType.Struct struct
                ? struct.fields().stream()
                        .map(field -> Column.value(field.name(), field.type()))
                        .toList()
                : List.of(Column.value("ROWVAL", type));
        Map<String, String> properties = new TreeMap<>(format.properties());
        properties.put(Format.SCHEMA_ID, String.valueOf(schema.id()));
        Format whole = new Format(format.name(), properties, Optional.of(!bare));
        return new RegisteredCodec(columns, bare, new Formats(Optional.of(registry)).value(whole, columns, "whole"));
    }
}
