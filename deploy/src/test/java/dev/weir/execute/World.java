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

    /** What other pipelines own. */
    final SortedMap<ResourceId, String> others = new TreeMap<>();

    /** How runs said that they ended. */
    final List<Ending> endings = new ArrayList<>();

    /** How the topics were made. */
    final SortedMap<String, Observed.Topic> settings = new TreeMap<>();

    final Metastore metastore = new Metastore();

    /** The columns of those streams and tables that were created with a list of them. */
    final SortedMap<String, List<String>> columns = new TreeMap<>();

    /** A topic that somebody else writes into all the time. */
    private final Optional<String> busy;

    /** Every statement that was executed, in order. */
    final List<String> statements = new ArrayList<>();

    private final String pipeline;

    World() {
        this(PIPELINE, Optional.empty());
    }

    /** @param pipeline of which the ledger is */
    World(String pipeline) {
        this(pipeline, Optional.empty());
    }

    private World(String pipeline, Optional<String> busy) {
        this.pipeline = pipeline;
        this.busy = busy;
    }

    /** A world in which somebody else writes into a topic around everything that a run does. */
    static World withTrafficIn(String topic) {
        return new World(PIPELINE, Optional.of(topic));
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
        return LedgerState.of(pipeline, ledger.values()).beside(others);
    }

    synchronized LiveState live() {
        List<Observed> all = new ArrayList<>(objects.values());
        all.addAll(subjects.values());
        all.addAll(connectors.values());
        topics.keySet().forEach(name -> all.add(settings(name)));
        return LiveState.of(new ServerInfo("test", "test"), all);
    }

    Observed.Topic settings(String topic) {
        return settings.getOrDefault(topic, new Observed.Topic(topic, 1, 1, new TreeMap<>()));
    }

    int partitions(String topic) {
        return settings(topic).partitions();
    }

    void makeTopic(String name, int partitions) {
        topics.put(name, new ArrayList<>());
        settings.put(name, new Observed.Topic(name, partitions, 1, new TreeMap<>()));
    }

    void removeTopic(String name) {
        topics.remove(name);
        settings.remove(name);
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
