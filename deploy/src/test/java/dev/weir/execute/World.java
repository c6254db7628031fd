package dev.weir.execute;

import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.live.ServerInfo;
import dev.weir.model.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A target in memory: what survives when a run dies. Guarded by its own lock. */
final class World {
    static final String PIPELINE = "shop";

    final SortedMap<String, List<String>> topics = new TreeMap<>();
    final SortedMap<String, Observed.Subject> subjects = new TreeMap<>();
    final SortedMap<String, Observed.Connector> connectors = new TreeMap<>();
    final SortedMap<ResourceId, Observed> objects = new TreeMap<>();
    final SortedMap<ResourceId, LedgerEntry> ledger = new TreeMap<>();

    /** Every statement that was executed, in order. */
    final List<String> statements = new ArrayList<>();

    synchronized LedgerState ledgerState() {
        return LedgerState.of(PIPELINE, ledger.values());
    }

    synchronized LiveState live() {
        List<Observed> all = new ArrayList<>(objects.values());
        all.addAll(subjects.values());
        all.addAll(connectors.values());
        topics.keySet().forEach(name -> all.add(new Observed.Topic(name, 1, 1, new TreeMap<>())));
        return LiveState.of(new ServerInfo("test", "test"), all);
    }

    /** The records of a topic that must exist. */
    List<String> records(String topic) {
        return Optional.ofNullable(topics.get(topic)).orElseThrow();
    }

    synchronized List<String> queries() {
        return objects.values().stream()
                .filter(Observed.Query.class::isInstance)
                .map(found -> found.id().name())
                .toList();
    }
}
