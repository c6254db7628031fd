package dev.weir.imports;

import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many things there are, in words. */
final class Amounts {
    private Amounts() {}

    /** Such as {@code 2 streams, 1 query}. */
    static String of(Collection<ResourceId> ids) {
        SortedMap<ResourceKind, Integer> counts = new TreeMap<>();
        ids.forEach(id -> counts.merge(id.kind(), 1, Integer::sum));
        List<String> words = new ArrayList<>();
        counts.forEach((kind, count) -> words.add(of(count, kind)));
        return String.join(", ", words);
    }

    private static String of(int count, ResourceKind kind) {
        if (count == 1) {
            return "1 " + kind.word();
        }
        return count + " "
                + switch (kind) {
                    case QUERY -> "queries";
                    case DATA -> "data files";
                    case FLINK -> "Flink statements";
                    case TABLEFLOW -> "Tableflow topics";
                    case TOPIC, SCHEMA, CONNECTOR, TYPE, STREAM, TABLE, ROW -> kind.word() + "s";
                };
    }
}
