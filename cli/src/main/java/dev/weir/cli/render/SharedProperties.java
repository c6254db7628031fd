package dev.weir.cli.render;

import dev.weir.diff.Change;
import dev.weir.model.Resource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The properties that all statements of a plan have in common, such as the manifest's: said once, and left out at each statement. */
final class SharedProperties {
    private SharedProperties() {}

    /** None where there is a single statement, which can show them itself. */
    static SortedMap<String, String> of(List<Change> changes) {
        List<SortedMap<String, String>> all = changes.stream()
                .flatMap(SharedProperties::resources)
                .flatMap(SharedProperties::properties)
                .toList();
        SortedMap<String, String> shared = new TreeMap<>();
        if (all.size() > 1) {
            shared.putAll(all.get(0));
            all.forEach(properties -> shared.entrySet().retainAll(properties.entrySet()));
        }
        return shared;
    }

    /** What the change shows: for one that changes something, what was there before as well. */
    private static Stream<Resource> resources(Change change) {
        if (change instanceof Change.Create create) {
            return Stream.of(create.resource());
        }
        if (change instanceof Change.ReplaceInPlace replace) {
            return Stream.of(replace.before().resource(), replace.resource());
        }
        if (change instanceof Change.Rebuild rebuild) {
            return Stream.of(rebuild.before().resource(), rebuild.resource());
        }
        return Stream.of();
    }

    private static Stream<SortedMap<String, String>> properties(Resource resource) {
        if (resource instanceof Resource.SqlObject object) {
            return Stream.of(object.properties());
        }
        return resource instanceof Resource.Row row ? Stream.of(row.properties()) : Stream.of();
    }
}
