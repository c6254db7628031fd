package dev.weir.sql.analyze;

import dev.weir.source.Span;
import dev.weir.sql.ast.Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Columns that are gone after GROUP BY, by where they are asked for: a star asks for many. */
final class UngroupedColumns {
    private record Place(Node node, Set<String> columns) {}

    private final Map<Span, Place> places = new LinkedHashMap<>();

    void add(String column, Node where) {
        places.computeIfAbsent(where.span(), span -> new Place(where, new LinkedHashSet<>()))
                .columns()
                .add(column);
    }

    void report(Context context) {
        places.values().forEach(place -> report(place, context));
    }

    private static void report(Place place, Context context) {
        String columns = String.join(", ", place.columns());
        context.report(
                Problem.NOT_GROUPED,
                place.node(),
                "A group has many rows, and so perhaps many values of " + columns + ".",
                place.columns().size() == 1
                        ? "Add it to GROUP BY, or take one value with LATEST_BY_OFFSET or another aggregate function."
                        : "Write the columns of GROUP BY, and the others in aggregate functions, such as"
                                + " LATEST_BY_OFFSET.");
    }
}
