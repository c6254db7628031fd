package dev.weir.imports;

import dev.weir.model.SecretKeys;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.ast.SetProperty;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.UnsetProperty;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The properties that queries were started with: what most have in common is the manifest's, and a script SETs what differs. */
final class QueryProperties {
    private final SortedMap<String, String> standard;

    private QueryProperties(SortedMap<String, String> standard) {
        this.standard = Collections.unmodifiableSortedMap(standard);
    }

    static QueryProperties of(List<ImportedObject> objects) {
        Map<SortedMap<String, String>, Integer> counts =
                new TreeMap<>(Comparator.comparing((SortedMap<String, String> properties) -> properties.toString()));
        objects.stream().filter(QueryProperties::matter).forEach(object -> counts.merge(of(object), 1, Integer::sum));
        SortedMap<String, String> most = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(new TreeMap<>());
        return new QueryProperties(most);
    }

    /** Those of the manifest. */
    SortedMap<String, String> standard() {
        return standard;
    }

    /** The statements of a script, with what has to be said before each. */
    List<Statement> script(List<ImportedObject> objects) {
        List<Statement> script = new ArrayList<>();
        SortedMap<String, String> current = standard;
        for (ImportedObject object : objects) {
            if (matter(object)) {
                script.addAll(changes(current, of(object)));
                current = of(object);
            }
            script.add(object.statement());
        }
        return script;
    }

    private static boolean matter(ImportedObject object) {
        return object.statement() instanceof CreateAsSelect || object.statement() instanceof InsertSelect;
    }

    private static SortedMap<String, String> of(ImportedObject object) {
        SortedMap<String, String> plain = new TreeMap<>(object.properties());
        plain.keySet().removeIf(SecretKeys::isSecret);
        return plain;
    }

    private static List<Statement> changes(SortedMap<String, String> from, SortedMap<String, String> to) {
        SortedSet<String> keys = new TreeSet<>(from.keySet());
        keys.addAll(to.keySet());
        List<Statement> changes = new ArrayList<>();
        for (String key : keys) {
            if (!to.containsKey(key)) {
                changes.add(new UnsetProperty(Origin.GENERATED, key));
            } else if (!Objects.equals(to.get(key), from.get(key))) {
                changes.add(new SetProperty(Origin.GENERATED, key, to.getOrDefault(key, "")));
            }
        }
        return changes;
    }
}
