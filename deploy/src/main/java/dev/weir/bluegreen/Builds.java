package dev.weir.bluegreen;

import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diff.Change;
import dev.weir.diff.Manner;
import dev.weir.ledger.LedgerState;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.model.Strategy;
import dev.weir.strategy.Succession;
import dev.weir.strategy.Versions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is built beside what serves.
 *
 * @param rebuilt what has to be rebuilt, by the manifest's ids
 * @param numbers of the versions that are built, by the same
 */
public record Builds(
        SortedMap<ResourceId, Change.Rebuild> rebuilt,
        SortedMap<ResourceId, Integer> numbers,
        List<Diagnostic> diagnostics) {
    public Builds {
        rebuilt = Collections.unmodifiableSortedMap(new TreeMap<>(rebuilt));
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * @param written the manifest's, under its own names
     * @param serving the same under the names that serve
     * @param changes between this and what exists
     */
    public static Builds of(DesiredState written, Succession serving, List<Change> changes, LedgerState ledger) {
        SortedMap<ResourceId, Change.Rebuild> all = new TreeMap<>();
        changes.forEach(change -> {
            if (change instanceof Change.Rebuild rebuild && rebuild.drops()) {
                all.put(rebuild.id(), rebuild);
            }
        });
        SortedSet<ResourceId> spread = new TreeSet<>();
        all.values().forEach(rebuild -> spread.addAll(rebuild.downstream()));
        SortedSet<ResourceId> beside = new TreeSet<>();
        SortedSet<ResourceId> recreated = new TreeSet<>();
        all.values().stream().filter(rebuild -> !spread.contains(rebuild.id())).forEach(root -> {
            boolean blueGreen = serving.strategy(root.id()) == Strategy.BLUE_GREEN;
            SortedSet<ResourceId> chosen = blueGreen ? beside : recreated;
            chosen.add(root.id());
            chosen.addAll(root.downstream());
        });
        beside.removeIf(id -> !isBuilt(id));
        SortedMap<ResourceId, Change.Rebuild> rebuilt = new TreeMap<>();
        beside.forEach(id -> rebuilt.put(serving.standsFor().getOrDefault(id, id), all.get(id)));
        List<Diagnostic> problems = new ArrayList<>();
        all.values().stream()
                .filter(rebuild -> recreated.contains(rebuild.id())
                        && isBuilt(rebuild.id())
                        && (beside.contains(rebuild.id()) || serving.strategy(rebuild.id()) == Strategy.BLUE_GREEN))
                .forEach(rebuild -> problems.add(BuildProblems.dropped(rebuild, serving.desired())));
        problems.addAll(new Buildable(written, new TreeSet<>(rebuilt.keySet())).obstacles());
        return new Builds(rebuilt, numbers(new TreeSet<>(rebuilt.keySet()), ledger), problems);
    }

    public boolean isEmpty() {
        return rebuilt.isEmpty() || !diagnostics.isEmpty();
    }

    private static boolean isBuilt(ResourceId id) {
        ResourceKind kind = id.kind();
        return kind == ResourceKind.STREAM || kind == ResourceKind.TABLE || kind == ResourceKind.QUERY;
    }

    /** One that an earlier apply has begun to build is gone on with. */
    private static SortedMap<ResourceId, Integer> numbers(SortedSet<ResourceId> ids, LedgerState ledger) {
        SortedMap<ResourceId, Integer> serving = Versions.serving(ledger);
        SortedMap<ResourceId, Integer> building = Versions.building(ledger);
        SortedMap<ResourceId, Integer> numbers = new TreeMap<>();
        ids.forEach(id -> numbers.put(id, building.getOrDefault(id, serving.getOrDefault(id, 1) + 1)));
        return numbers;
    }

    /** What comes out of the second comparison, told by what is rebuilt: the new version in the place of both. */
    public List<Change> merged(List<Change> second, Succession building) {
        SortedMap<ResourceId, Change.Rebuild> begun = new TreeMap<>();
        rebuilt.forEach((id, rebuild) -> begun.put(rebuild.before().id(), rebuild));
        List<Change> merged = new ArrayList<>();
        for (Change change : second) {
            ResourceId written = building.standsFor().getOrDefault(change.id(), change.id());
            boolean isNew = building.versions().containsKey(change.id()) && rebuilt.containsKey(written);
            if (isNew) {
                merged.add(rebuild(change, Objects.requireNonNull(rebuilt.get(written))));
            } else if (!(change instanceof Change.Delete) || !begun.containsKey(change.id())) {
                merged.add(change);
            }
        }
        return merged;
    }

    private static Change rebuild(Change green, Change.Rebuild blue) {
        return new Change.Rebuild(
                resource(green),
                blue.before(),
                blue.reason(),
                blue.cause(),
                blue.downstream(),
                new Manner.BlueGreen(progress(green)));
    }

    private static Resource resource(Change green) {
        if (green instanceof Change.Create create) {
            return create.resource();
        }
        if (green instanceof Change.Rebuild rebuild) {
            return rebuild.resource();
        }
        if (green instanceof Change.ReplaceInPlace replace) {
            return replace.resource();
        }
        if (green instanceof Change.Alter alter) {
            return alter.resource();
        }
        return ((Change.Keep) green).resource();
    }

    /** Whatever an earlier apply has built otherwise than it is wanted by now is built again: it doesn't serve yet. */
    private static Manner.Progress progress(Change green) {
        if (green instanceof Change.Create) {
            return Manner.Progress.TO_BUILD;
        }
        return green instanceof Change.Keep keep && !keep.adopted()
                ? Manner.Progress.BUILT
                : Manner.Progress.TO_BUILD_AGAIN;
    }
}
