package dev.weir.sql.schema;

import dev.weir.sql.ast.SourceKind;
import java.util.Optional;

/**
 * A stream or table.
 *
 * @param readOnly made by CREATE SOURCE …
 * @param derived made by CREATE … AS: its columns follow from its query
 * @param schema without pseudo columns
 */
public record DataSource(
        String name,
        SourceKind kind,
        boolean readOnly,
        boolean derived,
        Schema schema,
        String topic,
        Format keyFormat,
        Format valueFormat,
        Optional<WindowType> window,
        Optional<TimestampColumn> timestamp) {
    public boolean isTable() {
        return kind == SourceKind.TABLE;
    }

    public DataSource withSchema(Schema changed) {
        return new DataSource(name, kind, readOnly, derived, changed, topic, keyFormat, valueFormat, window, timestamp);
    }
}
