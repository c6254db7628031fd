package dev.weir.strategy;

import dev.weir.desired.DesiredState;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.Lineage;
import dev.weir.ledger.Version;
import dev.weir.model.ResourceId;
import dev.weir.sql.ast.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which versions of a manifest's resources serve. */
public final class Versions {
    private Versions() {}

    /** By the manifest's ids; what serves under the manifest's own name isn't there. */
    public static SortedMap<ResourceId, Integer> serving(LedgerState ledger) {
        SortedMap<ResourceId, Integer> serving = new TreeMap<>();
        ledger.entries().values().stream()
                .flatMap(entry -> Lineage.version(entry).stream())
                .filter(Version::serving)
                .forEach(version -> serving.merge(version.standsFor(), version.number(), Math::max));
        return serving;
    }

    /** Those that are being built beside what serves. */
    public static SortedMap<ResourceId, Integer> building(LedgerState ledger) {
        SortedMap<ResourceId, Integer> building = new TreeMap<>();
        SortedMap<ResourceId, Integer> serving = serving(ledger);
        ledger.entries().values().stream()
                .flatMap(entry -> Lineage.version(entry).stream())
                .filter(version -> version.number() > serving.getOrDefault(version.standsFor(), 1))
                .forEach(version -> building.merge(version.standsFor(), version.number(), Math::max));
        return building;
    }

    /** The name under which a manifest's stream or table serves. */
    public static String nameOf(ResourceId written, LedgerState ledger) {
        Integer number = serving(ledger).get(written);
        return number == null ? written.name() : Version.name(written.name(), number);
    }

    /** In sentences, which names serve and which are being built. */
    public static List<String> told(LedgerState ledger) {
        List<String> told = new ArrayList<>();
        serving(ledger)
                .forEach((id, number) ->
                        told.add("The " + id + " is served by " + Version.name(id.name(), number) + "."));
        building(ledger)
                .forEach((id, number) -> told.add("The " + id + " gets a second version, "
                        + Version.name(id.name(), number) + ", which doesn't serve yet."));
        return told;
    }

    /** A query of the manifest's streams and tables, put to what serves. */
    public static Query resolved(Query query, LedgerState ledger) {
        SortedMap<String, String> names = new TreeMap<>();
        serving(ledger).forEach((id, number) -> names.put(id.name(), Version.name(id.name(), number)));
        return (Query) new RenamedStatements(names, new TreeMap<>()).of(query);
    }

    static SortedMap<ResourceId, Version> all(
            SortedMap<ResourceId, Integer> serving, SortedMap<ResourceId, Integer> building, DesiredState desired) {
        SortedMap<ResourceId, Version> versions = new TreeMap<>();
        serving.forEach((id, number) -> versions.put(id, new Version(id, number, true)));
        building.forEach((id, number) -> versions.put(id, new Version(id, number, false)));
        versions.keySet().retainAll(desired.resources().keySet());
        return versions;
    }
}
