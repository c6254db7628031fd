package dev.weir.sql.upgrade;

import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.Schema;
import dev.weir.sql.upgrade.Obstacle.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** Whether one stream or table may take the place of another: only by appending value columns. */
public final class SourceUpgrade {
    private final List<Obstacle> obstacles = new ArrayList<>();

    private SourceUpgrade() {}

    /** Everything that stands against it; nothing if it may. */
    public static List<Obstacle> obstacles(DataSource old, DataSource replacement) {
        SourceUpgrade upgrade = new SourceUpgrade();
        upgrade.compare(old, replacement);
        return List.copyOf(upgrade.obstacles);
    }

    private void compare(DataSource old, DataSource replacement) {
        if (old.readOnly() || replacement.readOnly()) {
            add(Part.KIND, "a SOURCE " + word(old.kind()) + " can't be replaced in place");
        }
        same(Part.KIND, "kind", word(old.kind()), word(replacement.kind()));
        same(Part.TOPIC, "topic", old.topic(), replacement.topic());
        same(Part.FORMAT, "key format", old.keyFormat(), replacement.keyFormat());
        same(Part.FORMAT, "value format", old.valueFormat(), replacement.valueFormat());
        same(Part.WINDOW, "window", old.window(), replacement.window());
        same(Part.TIMESTAMP, "timestamp column", old.timestamp(), replacement.timestamp());
        columns(old.schema(), replacement.schema());
    }

    private void same(Part part, String what, Object old, Object replacement) {
        if (!Objects.equals(old, replacement)) {
            add(part, "the " + what + " must stay as it is");
        }
    }

    private void columns(Schema old, Schema replacement) {
        List<Column> keys = changed(old.key(), replacement.key());
        if (!keys.isEmpty()) {
            add(Part.KEY, "key columns must stay as they are (" + names(keys) + " would be changed, missing or moved)");
            return;
        }
        List<Column> values = changed(notKey(old), notKey(replacement));
        if (!values.isEmpty()) {
            add(
                    Part.COLUMNS,
                    "columns may only be appended (" + names(values) + " would be changed, missing or moved)");
        }
    }

    private static List<Column> notKey(Schema schema) {
        return schema.columns().stream().filter(column -> !column.isKey()).toList();
    }

    private static List<Column> changed(List<Column> old, List<Column> replacement) {
        List<Column> changed = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            if (i >= replacement.size() || !old.get(i).equals(replacement.get(i))) {
                changed.add(old.get(i));
            }
        }
        return changed;
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private void add(Part part, String reason) {
        obstacles.add(new Obstacle(part, reason));
    }
}
