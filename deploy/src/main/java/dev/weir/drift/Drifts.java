package dev.weir.drift;

import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds all drift of a pipeline. Pure: the same ledger and live state give the same answer, in the order of the resources. */
public final class Drifts {
    private Drifts() {}

    /** Whose a resource is, if it belongs to another pipeline. */
    @FunctionalInterface
    public interface Owners {
        Owners UNKNOWN = unused -> Optional.empty();

        Optional<String> of(ResourceId id);
    }

    /** What was changed or removed of the pipeline's own. */
    public static SortedMap<ResourceId, Drift> own(LedgerState ledger, LiveState live) {
        SortedMap<ResourceId, Drift> found = new TreeMap<>();
        for (LedgerEntry entry : ledger.entries().values()) {
            of(entry, ledger, live).ifPresent(drift -> found.put(drift.id(), drift));
        }
        return found;
    }

    /**
     * All of it: the pipeline's own first, then what others added.
     *
     * @param expected resources that the pipeline is about to take over, and that are nobody's intrusion
     */
    public static List<Drift> all(LedgerState ledger, LiveState live, Collection<ResourceId> expected, Owners owners) {
        List<Drift> all = new ArrayList<>(own(ledger, live).values());
        new Strangers(ledger, live, owners)
                .found().stream()
                        .filter(drift -> !expected.contains(drift.id()))
                        .forEach(all::add);
        return all;
    }

    private static Optional<Drift> of(LedgerEntry entry, LedgerState ledger, LiveState live) {
        if (entry.state() != LedgerEntry.State.APPLIED) {
            return Optional.empty();
        }
        if (!Presence.mayExist(entry, live)) {
            return Optional.of(Drift.removed(entry.id()));
        }
        Optional<Observed> observed = live.find(entry.id());
        if (observed.isEmpty()) {
            return Optional.empty();
        }
        Findings findings = new Findings();
        compare(entry, observed.get(), ledger, live, findings);
        return findings.drift(entry.id());
    }

    private static void compare(
            LedgerEntry entry, Observed observed, LedgerState ledger, LiveState live, Findings findings) {
        Resource applied = entry.resource();
        if (applied instanceof Resource.Topic topic && observed instanceof Observed.Topic found) {
            SettingsDrift.topic(topic, entry.serverSaid(), found, findings);
        } else if (applied instanceof Resource.Connector connector && observed instanceof Observed.Connector found) {
            SettingsDrift.connector(connector, entry.serverSaid(), found, findings);
        } else if (applied instanceof Resource.Schema schema && observed instanceof Observed.Subject found) {
            SchemaDrift.find(schema, entry.serverSaid(), found, findings);
        } else if (applied instanceof Resource.SqlObject) {
            StatementDrift.statement(entry, observed, findings);
            StatementDrift.query(entry, observed, ledger, live, findings);
        } else {
            Presence.failure(observed).ifPresent(findings::add);
        }
    }
}
