package dev.weir.drift;

import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.sql.ast.CreateAsSelect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what reads or writes the pipeline's objects and isn't the pipeline's. */
final class Strangers {
    private final LedgerState ledger;
    private final LiveState live;
    private final Drifts.Owners owners;
    private final Map<String, ResourceId> sinks = new TreeMap<>();
    private final SortedSet<String> topics = new TreeSet<>();
    private final SortedMap<ResourceId, SortedSet<String>> found = new TreeMap<>();

    Strangers(LedgerState ledger, LiveState live, Drifts.Owners owners) {
        this.ledger = ledger;
        this.live = live;
        this.owners = owners;
        for (Observed observed : live.observed().values()) {
            if (observed instanceof Observed.Source source) {
                source.writeQueries().forEach(query -> sinks.put(query, source.id()));
            }
        }
        for (LedgerEntry entry : ledger.entries().values()) {
            topics.addAll(entry.createdTopics());
            if (entry.id().kind() == ResourceKind.TOPIC) {
                topics.add(entry.id().name());
            }
        }
    }

    List<Drift> found() {
        for (Observed observed : live.observed().values()) {
            if (observed instanceof Observed.Source source) {
                source(source);
            } else if (observed instanceof Observed.Connector connector && !isOurs(connector.id())) {
                List.of(connector.config().getOrDefault("topics", "").split("\\s*,\\s*")).stream()
                        .filter(topics::contains)
                        .forEach(topic -> note(connector.id(), "it reads the topic " + topic));
            }
        }
        List<Drift> drifts = new ArrayList<>();
        found.forEach((id, what) -> drifts.add(drift(id, List.copyOf(what))));
        return drifts;
    }

    private void source(Observed.Source source) {
        if (!isOurs(source.id())) {
            if (topics.contains(source.topic())) {
                note(source.id(), "it is declared over the topic " + source.topic());
            }
            return;
        }
        source.readQueries().stream()
                .filter(query -> !source.isLookedUpBy(query))
                .filter(query -> !isOurs(query(query)) && !isOurs(sink(query)))
                .forEach(query -> note(sink(query), "it reads the " + source.id()));
        source.writeQueries().stream()
                .filter(query -> !isOurs(query(query)) && !isItsOwn(query, source.id()))
                .forEach(query -> note(query(query), "it writes the " + source.id()));
    }

    /** The query that a stream or table was made with goes by a number that only the server knows. */
    private boolean isItsOwn(String query, ResourceId id) {
        LedgerEntry entry = ledger.find(id).orElseThrow();
        boolean made =
                entry.resource() instanceof Resource.SqlObject object && object.statement() instanceof CreateAsSelect;
        String prefix = (id.kind() == ResourceKind.TABLE ? "CTAS_" : "CSAS_") + id.name() + "_";
        return query.equals(entry.serverSaid().get(LedgerEntry.QUERY_ID)) || (made && query.startsWith(prefix));
    }

    private void note(ResourceId id, String what) {
        found.computeIfAbsent(id, unused -> new TreeSet<>()).add(what);
    }

    private Drift drift(ResourceId id, List<String> what) {
        Optional<String> owner = owners.of(id);
        List<String> all = new ArrayList<>(what);
        owner.ifPresent(pipeline -> all.add("it belongs to the pipeline " + pipeline));
        return new Drift(id, owner.isPresent() ? Drift.Kind.FOREIGN : Drift.Kind.UNMANAGED, all, List.of(), List.of());
    }

    private boolean isOurs(ResourceId id) {
        return ledger.find(id).isPresent();
    }

    private ResourceId sink(String query) {
        return Optional.ofNullable(sinks.get(query)).orElseGet(() -> query(query));
    }

    private static ResourceId query(String id) {
        return new ResourceId(ResourceKind.QUERY, id);
    }
}
