package dev.weir.sql.schema;

import dev.weir.sql.schema.Column.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Columns in order, keys first. Inside a query a key column may have a copy among the values, of the same name: so that expressions see one flat row.
 */
public record Schema(List<Column> columns) {
    public Schema {
        columns = List.copyOf(columns);
    }

    public static Schema of(Column... columns) {
        return new Schema(List.of(columns));
    }

    /** The key columns of one schema with the values of another. */
    public static Schema of(List<Column> keys, List<Column> values) {
        List<Column> all = new ArrayList<>(keys);
        all.addAll(values);
        return new Schema(all);
    }

    public List<Column> key() {
        return having(Role.KEY);
    }

    public List<Column> value() {
        return having(Role.VALUE);
    }

    public List<Column> headers() {
        return having(Role.HEADERS);
    }

    public Optional<Column> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    public boolean isKey(String name) {
        return key().stream().anyMatch(column -> column.name().equals(name));
    }

    public List<String> names() {
        return columns.stream().map(Column::name).distinct().toList();
    }

    /** As ksqlDB shows it: {@code `ID` BIGINT KEY, `NAME` STRING}. */
    @Override
    public String toString() {
        return columns.stream().map(Column::toString).collect(Collectors.joining(", "));
    }

    private List<Column> having(Role role) {
        return columns.stream().filter(column -> column.role() == role).toList();
    }
}
