package dev.weir.execute;

import dev.weir.ledger.Ending;
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

    final SortedMap<String, List<Written>> topics = new TreeMap<>();
    final SortedMap<String, Observed.Subject> subjects = new TreeMap<>();
    final SortedMap<String, Observed.Connector> connectors = new TreeMap<>();
    final SortedMap<ResourceId, Observed> objects = new TreeMap<>();
    final SortedMap<ResourceId, LedgerEntry> ledger = new TreeMap<>();

    /** How runs said that they ended. */
    final List<Ending> endings = new ArrayList<>();

    /** The columns of those streams and tables that were created with a list of them. */
    final SortedMap<String, List<String>> columns = new TreeMap<>();

    /** A topic that somebody else writes into all the time. */
    private final Optional<String> busy;

    /** Every statement that was executed, in order. */
    final List<String> statements = new ArrayList<>();

    World() {
        this(Optional.empty());
    }

    private World(Optional<String> busy) {
        this.busy = busy;
    }

    /** A world in which somebody else writes into a topic around everything that a run does. */
    static World withTrafficIn(String topic) {
        return new World(Optional.of(topic));
    }

    /** A record, and when it was written. */
    record Written(String text, long time) {}

    synchronized void othersGoOn() {
        busy.filter(topics::containsKey).ifPresent(topic -> write(topic, "TRAFFIC"));
    }

    /** A record of another millisecond than any row's, which the real clock would give only most of the time. */
    void write(String topic, String text) {
        write(topic, text, topic(topic).size());
    }

    void write(String topic, String text, long time) {
        topic(topic).add(new Written(text, time));
    }

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

    /** What a topic that must exist holds, other people's records left out. */
    List<String> records(String topic) {
        return topic(topic).stream()
                .map(Written::text)
                .filter(text -> !text.equals("TRAFFIC"))
                .toList();
    }

    List<Written> topic(String name) {
        return Optional.ofNullable(topics.get(name)).orElseThrow();
    }

    synchronized List<String> queries() {
        return objects.values().stream()
                .filter(Observed.Query.class::isInstance)
                .map(found -> found.id().name())
                .toList();
    }
}
