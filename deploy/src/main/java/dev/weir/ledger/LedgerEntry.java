package dev.weir.ledger;

import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known of one resource that a pipeline owns.
 *
 * @param resource as it was applied
 * @param dependsOn the resources that must outlive it
 * @param createdTopics topics that came into being with it and go with it
 * @param serverSaid what the server answered, such as the query's id or its own wording of the statement; compared to find drift
 */
public record LedgerEntry(
        Resource resource,
        State state,
        List<ResourceId> dependsOn,
        List<String> createdTopics,
        SortedMap<String, String> serverSaid) {

    /** The key in {@link #serverSaid} of a persistent query's id. */
    public static final String QUERY_ID = "queryId";

    /** The key in {@link #serverSaid} of the server's own wording of a statement. */
    public static final String STATEMENT = "statement";

    public LedgerEntry {
        dependsOn = List.copyOf(dependsOn);
        createdTopics = List.copyOf(createdTopics);
        serverSaid = Collections.unmodifiableSortedMap(new TreeMap<>(serverSaid));
    }

    /** How far an apply came. A killed one leaves INTENDED or REMOVING behind, and the next plan goes on from there. */
    public enum State {
        /** Written before a resource is created: it may exist or not. */
        INTENDED,
        APPLIED,
        /** Written before a resource is removed: it may still exist. */
        REMOVING
    }

    public static LedgerEntry intended(Resource resource, List<ResourceId> dependsOn, List<String> createdTopics) {
        return new LedgerEntry(resource, State.INTENDED, dependsOn, createdTopics, new TreeMap<>());
    }

    public ResourceId id() {
        return resource.id();
    }

    /** The objects of the target that belong to one pipeline alone because of this entry. Rows and data files are no objects of their own. */
    public List<ResourceId> owned() {
        Stream<ResourceId> topics = createdTopics.stream().map(ResourceId::topic);
        Stream<ResourceId> itself = switch (id().kind()) {
            case TOPIC, SCHEMA, CONNECTOR, TYPE, STREAM, TABLE, QUERY, FLINK, TABLEFLOW -> Stream.of(id());
            case DATA, ROW -> Stream.empty();
        };
        return Stream.concat(itself, topics).distinct().toList();
    }

    public LedgerEntry in(State next) {
        return new LedgerEntry(resource, next, dependsOn, createdTopics, serverSaid);
    }

    /** The same with other things to remember of it; what the ledger itself noted of its {@link Lineage} stays. */
    public LedgerEntry remembering(SortedMap<String, String> facts) {
        return applied(facts).in(state);
    }

    /** What the ledger itself noted of its {@link Lineage} stays. */
    public LedgerEntry applied(SortedMap<String, String> answer) {
        SortedMap<String, String> said = new TreeMap<>(answer);
        said.putAll(Lineage.notes(this));
        return new LedgerEntry(resource, State.APPLIED, dependsOn, createdTopics, said);
    }
}
