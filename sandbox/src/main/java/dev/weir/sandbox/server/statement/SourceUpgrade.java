package dev.weir.sandbox.server.statement;

import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether one source may take the place of another: only by appending value columns. */
final class SourceUpgrade {
    private SourceUpgrade() {}

    /** Everything that stands against it, in one text; empty if nothing does. */
    static Optional<String> problem(DataSource old, DataSource replacement) {
        List<String> problems = new ArrayList<>();
        differs("kind", old.kind(), replacement.kind(), problems);
        differs("topic", old.topic(), replacement.topic(), problems);
        differs("key format", old.keyFormat(), replacement.keyFormat(), problems);
        differs("value format", old.valueFormat(), replacement.valueFormat(), problems);
        differs("window", old.window(), replacement.window(), problems);
        differs("timestamp column", old.timestamp(), replacement.timestamp(), problems);
        columns(old.schema(), replacement.schema()).ifPresent(problems::add);
        if (problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("'" + old.name() + "' cannot be replaced: " + String.join("; ", problems)
                + ". Only columns that are appended to the values may differ.");
    }

    private static void differs(String what, Object old, Object replacement, List<String> problems) {
        if (!Objects.equals(old, replacement)) {
            problems.add("its " + what + " is " + old + " and would be " + replacement);
        }
    }

    private static Optional<String> columns(Schema old, Schema replacement) {
        List<Column> keys = changed(old.key(), replacement.key());
        if (!keys.isEmpty()) {
            return Optional.of("the key columns " + keys + " would be changed, missing or moved");
        }
        List<Column> values = changed(notKey(old), notKey(replacement));
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of("the columns " + values + " would be changed, missing or moved");
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
}
