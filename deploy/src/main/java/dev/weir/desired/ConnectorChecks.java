package dev.weir.desired;

import dev.weir.connector.Catalogue;
import dev.weir.connector.WrittenConnector;
import dev.weir.connector.check.ConnectorCheck;
import dev.weir.connector.check.Surroundings;
import dev.weir.connector.check.TopicFacts;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.sql.ast.CreateAsSelect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks the connectors of a pipeline with what the rest of it says about their topics. */
final class ConnectorChecks {
    private final SortedMap<ResourceId, Wanted> wanted;
    private final TopicIndex topics;
    private final TopicFormats formats;
    private final SortedMap<String, TopicFacts> facts = new TreeMap<>();

    ConnectorChecks(SortedMap<ResourceId, Wanted> wanted, TopicIndex topics, Names names) {
        this.wanted = wanted;
        this.topics = topics;
        this.formats = new TopicFormats(wanted, names);
        SortedSet<String> known = topics.names();
        known.addAll(topics.sourceTopics());
        known.forEach(topic -> facts.put(topic, facts(topic)));
    }

    List<Diagnostic> check() {
        List<Diagnostic> found = new ArrayList<>();
        wanted.forEach((id, each) -> each.connector()
                .ifPresent(connector ->
                        found.addAll(ConnectorCheck.check(Catalogue.shipped(), connector, surroundings(id)))));
        return found;
    }

    private Surroundings surroundings(ResourceId connector) {
        ConnectorTopics used = topics.connector(connector).orElseThrow();
        SortedSet<String> touched = new TreeSet<>(used.reads());
        touched.addAll(used.writes());
        facts.keySet().stream()
                .filter(topic -> used.reads(topic)
                        || used.writesUnder().filter(topic::startsWith).isPresent())
                .forEach(touched::add);
        return new Surroundings(true, facts, List.copyOf(touched));
    }

    private TopicFacts facts(String topic) {
        List<ResourceId> sources = List.copyOf(topics.sourcesOf(topic).keySet());
        return new TopicFacts(
                format(sources, "value"),
                format(sources, "key"),
                sources.stream().anyMatch(this::isQuery),
                !sources.isEmpty(),
                sources.stream().anyMatch(id -> isQuery(id) && formats.keyless(id)));
    }

    /** The one that all streams and tables on the topic agree on. */
    private Optional<String> format(List<ResourceId> sources, String part) {
        SortedSet<String> declared = new TreeSet<>();
        sources.forEach(id -> formats.of(id, part).ifPresent(declared::add));
        return declared.size() == 1 ? Optional.of(declared.first()) : Optional.empty();
    }

    private boolean isQuery(ResourceId id) {
        return Optional.ofNullable(wanted.get(id))
                .map(Wanted::resource)
                .filter(resource ->
                        resource instanceof Resource.SqlObject object && object.statement() instanceof CreateAsSelect)
                .isPresent();
    }

    /** Where each setting of the connectors stands. */
    static SortedMap<ResourceId, WrittenConnector> written(Map<ResourceId, Wanted> wanted) {
        SortedMap<ResourceId, WrittenConnector> connectors = new TreeMap<>();
        wanted.forEach((id, each) -> each.connector().ifPresent(connector -> connectors.put(id, connector)));
        return connectors;
    }
}
