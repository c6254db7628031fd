package dev.weir.imports;

import dev.weir.desired.ConnectorTopics;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.target.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The topics that a manifest has to list: those under streams and tables, and those that connectors read and write, unless a CREATE … AS makes them. */
final class ImportedTopics {
    /** Made by servers for themselves. */
    private static final Pattern INTERNAL = Pattern.compile("__.*|_schemas.*|_confluent.*|" + Target.LEDGER_TOPIC
            + "|connect-.*|.*-(changelog|repartition)|.*ksql_processing_log");

    /** What ksqlDB decides on for the topics that it makes. */
    private static final Set<String> OF_KSQLDB = Set.of("cleanup.policy", "retention.ms");

    private final LiveState live;
    private final Chosen chosen;
    private final SortedSet<String> sinks = new TreeSet<>();
    private final SortedSet<String> foreignSinks = new TreeSet<>();
    private final SortedMap<String, Observed.Topic> topics = new TreeMap<>();
    private final List<Diagnostic> notes = new ArrayList<>();

    ImportedTopics(LiveState live, Chosen chosen, List<Resource.Connector> connectors) {
        this.live = live;
        this.chosen = chosen;
        live.observed().values().stream()
                .filter(Observed.Source.class::isInstance)
                .map(Observed.Source.class::cast)
                .filter(Chosen::isMadeByQuery)
                .forEach(source -> foreignSinks.add(source.topic()));
        chosen.sources().stream()
                .filter(Chosen::isMadeByQuery)
                .map(Observed.Source::topic)
                .filter(foreignSinks::remove)
                .forEach(sinks::add);
        chosen.sources().forEach(this::source);
        connectors.forEach(this::connector);
    }

    /** By name. */
    SortedMap<String, Observed.Topic> all() {
        return Collections.unmodifiableSortedMap(topics);
    }

    /** Those whose schemas are nobody's business but the pipeline's. */
    SortedSet<String> withOwnSchemas() {
        SortedSet<String> own = new TreeSet<>(topics.keySet());
        own.removeAll(sinks);
        return own;
    }

    List<Diagnostic> notes() {
        return notes;
    }

    private void source(Observed.Source source) {
        boolean missing = !live.exists(ResourceId.topic(source.topic()));
        if (missing && Chosen.liesOverTopic(source)) {
            notes.add(ImportProblems.topicMissing(source.id(), source.topic()));
        }
        add(source.topic());
    }

    private void connector(Resource.Connector connector) {
        ConnectorTopics used = ConnectorTopics.of(connector);
        used.reads().forEach(this::add);
        used.writes().forEach(this::add);
        for (ResourceId id : live.observed().keySet()) {
            boolean under = used.writesUnder().filter(id.name()::startsWith).isPresent();
            if (under || used.reads(id.name())) {
                add(id.name());
            }
        }
    }

    private void add(String name) {
        boolean possible = !INTERNAL.matcher(name).matches()
                && !foreignSinks.contains(name)
                && chosen.mayBring(ResourceId.topic(name));
        if (possible
                && live.find(ResourceId.topic(name)).orElse(null) instanceof Observed.Topic topic
                && (!sinks.contains(name) || saysMore(topic))) {
            topics.put(name, topic);
        }
    }

    /** A statement can't say all that the topic of its query is configured with. */
    private static boolean saysMore(Observed.Topic topic) {
        return !OF_KSQLDB.containsAll(config(topic).keySet());
    }

    /** A topic's settings without the one that it would have anyway, and those that brokers set while they move replicas. */
    static SortedMap<String, String> config(Observed.Topic topic) {
        SortedMap<String, String> config = new TreeMap<>(topic.config());
        config.entrySet().removeIf(Map.entry("cleanup.policy", "delete")::equals);
        config.keySet().removeIf(key -> key.endsWith(".replication.throttled.replicas"));
        return config;
    }
}
