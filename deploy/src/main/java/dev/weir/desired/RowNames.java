package dev.weir.desired;

import dev.weir.model.Sha256;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.format.Formatter;
import java.util.Map;
import java.util.TreeMap;

/** Names of inserted rows: target and digest, counted where the same row is inserted several times. */
final class RowNames {
    private final Map<String, Integer> counts = new TreeMap<>();

    String next(InsertValues row) {
        String name =
                row.target().text() + " " + Sha256.of(Formatter.format(row)).substring(0, 12);
        int count = counts.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + " " + count;
    }
}
