package dev.weir.diff;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerState;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.source.Span;
import dev.weir.sql.ast.CreateAsSelect;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds what others have on what has to be dropped: queries, and streams and tables over topics. */
public final class Bystanders {
    private final LedgerState ledger;
    private final LiveState live;
    private final Map<ResourceId, Span> origins;
    private final Map<String, ResourceId> writers = new TreeMap<>();

    Bystanders(LedgerState ledger, LiveState live, Map<ResourceId, Span> origins) {
        this.ledger = ledger;
        this.live = live;
        this.origins = origins;
        for (Observed observed : live.observed().values()) {
            if (observed instanceof Observed.Source source) {
                source.writeQueries().forEach(query -> writers.put(query, source.id()));
            }
        }
    }

    /**
     * Of a pipeline that is removed as a whole.
     *
     * @param topics that are deleted with each of its resources
     */
    public static List<Diagnostic> ofDestruction(
            LedgerState ledger,
            LiveState live,
            Collection<Change> changes,
            SortedMap<ResourceId, List<String>> topics) {
        SortedMap<ResourceId, Change> sorted = new TreeMap<>();
        changes.forEach(change -> sorted.put(change.id(), change));
        return new Bystanders(ledger, live, Map.of()).inTheWay(sorted, topics);
    }

    List<Diagnostic> inTheWay(Map<ResourceId, Change> changes) {
        Map<ResourceId, List<String>> topics = new TreeMap<>();
        changes.forEach((id, change) -> topics.put(id, deletedTopics(change)));
        return inTheWay(changes, topics);
    }

    private List<Diagnostic> inTheWay(Map<ResourceId, Change> changes, Map<ResourceId, List<String>> topics) {
        List<Diagnostic> found = new ArrayList<>();
        for (ResourceId id : changes.keySet()) {
            if (Downstream.dropped(id, changes) && ledger.otherOwner(id).isEmpty()) {
                found.addAll(of(id, readers(id, changes), overTopics(topics.getOrDefault(id, List.of()))));
            }
        }
        return found;
    }

    /** What stands against dropping one resource: each other pipeline, and everything that no pipeline owns. */
    private List<Diagnostic> of(
            ResourceId dropped, SortedSet<ResourceId> readers, SortedMap<ResourceId, String> overTopics) {
        SortedMap<String, SortedSet<ResourceId>> owned = new TreeMap<>();
        SortedSet<ResourceId> strangers = new TreeSet<>();
        SortedMap<ResourceId, String> owners = new TreeMap<>(overTopics);
        for (ResourceId reader : readers) {
            ledger.otherOwner(reader).ifPresentOrElse(owner -> owners.put(reader, owner), () -> strangers.add(reader));
        }
        owners.forEach((reader, owner) ->
                owned.computeIfAbsent(owner, unused -> new TreeSet<>()).add(reader));
        List<Diagnostic> found = new ArrayList<>();
        if (!strangers.isEmpty()) {
            found.add(DiffProblems.usedByOthers(dropped, strangers));
        }
        Optional<Span> origin = Optional.ofNullable(origins.get(dropped));
        owned.forEach((owner, its) -> found.add(SharingProblems.readElsewhere(dropped, owner, its, origin)));
        return found;
    }

    /** A query is ours if it is in the ledger itself, as INSERT INTO queries are, or if what it writes is. */
    private SortedSet<ResourceId> readers(ResourceId dropped, Map<ResourceId, Change> changes) {
        SortedSet<ResourceId> others = new TreeSet<>();
        if (live.find(dropped).orElse(null) instanceof Observed.Source source) {
            List<String> readers = source.readQueries().stream()
                    .filter(query -> !source.isLookedUpBy(query))
                    .toList();
            for (String query : readers) {
                ResourceId own = new ResourceId(ResourceKind.QUERY, query);
                ResourceId writes = writers.getOrDefault(query, own);
                boolean ours =
                        ledger.find(own).isPresent() || ledger.find(writes).isPresent() || changes.containsKey(writes);
                if (!ours) {
                    others.add(ledger.otherOwner(own).isPresent() ? own : writes);
                }
            }
            others.addAll(inserting(source, changes));
        }
        return others;
    }

    /** Queries of others that insert into what is dropped. The query that comes with it goes with it. */
    private List<ResourceId> inserting(Observed.Source source, Map<ResourceId, Change> changes) {
        return source.writeQueries().stream()
                .filter(query -> !query.matches("C(SAS|TAS|ST)_" + Pattern.quote(source.name()) + "_\\d+"))
                .map(query -> new ResourceId(ResourceKind.QUERY, query))
                .filter(query -> ledger.find(query).isEmpty() && !changes.containsKey(query))
                .toList();
    }

    /** Streams and tables of other pipelines over topics that go, and their pipelines. ksqlDB wouldn't mind, but nothing would come there any more. */
    private SortedMap<ResourceId, String> overTopics(List<String> topics) {
        SortedMap<ResourceId, String> found = new TreeMap<>();
        for (Observed observed : live.observed().values()) {
            if (observed instanceof Observed.Source source && topics.contains(source.topic())) {
                ledger.otherOwner(source.id()).ifPresent(owner -> found.put(source.id(), owner));
            }
        }
        return found;
    }

    private static List<String> deletedTopics(Change change) {
        if (change instanceof Change.Delete delete) {
            return delete.before().createdTopics();
        }
        boolean written = change instanceof Change.Rebuild rebuild
                && isQuery(rebuild.before().resource())
                && isQuery(rebuild.resource());
        return written ? ((Change.Rebuild) change).before().createdTopics() : List.of();
    }

    private static boolean isQuery(Resource resource) {
        return resource instanceof Resource.SqlObject object && object.statement() instanceof CreateAsSelect;
    }
}
