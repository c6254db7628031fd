package dev.weir.desired;

import dev.weir.connector.WrittenConnector;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.graph.DependencyGraph;
import dev.weir.manifest.Check;
import dev.weir.manifest.DeclaredSystem;
import dev.weir.model.ChangeRules;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.offline.NeededFunction;
import dev.weir.source.Span;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What a pipeline wants to exist on one target.
 *
 * @param origins where each resource was written
 * @param dependencies among the resources
 * @param awaits topics and subjects that must exist before a resource is created, and that come into being on their own, such as with a
 *     connector's first record
 * @param makes topics that come into being with a statement or connector, because no topic resource declares them
 * @param connectors where every setting of the connectors stands, and what differs in Confluent Cloud
 * @param systems that the sandbox starts for it
 * @param external streams and tables that the pipeline reads and doesn't create
 * @param functions that the statements call and ksqlDB doesn't bring along
 * @param checks queries that show whether the pipeline works
 * @param rules what the manifest says about how resources may change
 * @param notes why some statements couldn't be checked without a server
 */
public record DesiredState(
        String pipeline,
        SortedMap<ResourceId, Resource> resources,
        SortedMap<ResourceId, Span> origins,
        DependencyGraph dependencies,
        SortedMap<ResourceId, List<ResourceId>> awaits,
        SortedMap<ResourceId, List<String>> makes,
        SortedMap<ResourceId, WrittenConnector> connectors,
        List<DeclaredSystem> systems,
        SortedSet<String> external,
        List<NeededFunction> functions,
        List<Check> checks,
        ChangeRules rules,
        List<Diagnostic> notes) {

    public DesiredState {
        resources = Collections.unmodifiableSortedMap(new TreeMap<>(resources));
        origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
        awaits = Collections.unmodifiableSortedMap(new TreeMap<>(awaits));
        makes = Collections.unmodifiableSortedMap(new TreeMap<>(makes));
        connectors = Collections.unmodifiableSortedMap(new TreeMap<>(connectors));
        systems = List.copyOf(systems);
        external = Collections.unmodifiableSortedSet(new TreeSet<>(external));
        functions = List.copyOf(functions);
        checks = List.copyOf(checks);
        notes = List.copyOf(notes);
    }

    /** The same with other resources in the places of some, by the ids of those. */
    public DesiredState replaced(SortedMap<ResourceId, Resource> replacements) {
        UnaryOperator<ResourceId> names = id ->
                Optional.ofNullable(replacements.get(id)).map(Resource::id).orElse(id);
        SortedMap<ResourceId, Resource> all = renamed(resources, names);
        replacements.values().forEach(replacement -> all.put(replacement.id(), replacement));
        return new DesiredState(
                pipeline,
                all,
                renamed(origins, names),
                dependencies.renamed(names),
                renamed(awaits, names),
                renamed(makes, names),
                renamed(connectors, names),
                systems,
                external,
                functions,
                checks,
                rules,
                notes);
    }

    /** The same with other names in whatever refers to resources and topics; the resources have theirs already. */
    public DesiredState renamed(UnaryOperator<ResourceId> names, UnaryOperator<String> topics) {
        SortedMap<ResourceId, List<String>> made = new TreeMap<>();
        makes.forEach(
                (id, all) -> made.put(names.apply(id), all.stream().map(topics).toList()));
        SortedMap<ResourceId, List<ResourceId>> awaited = new TreeMap<>();
        awaits.forEach((id, all) ->
                awaited.put(names.apply(id), all.stream().map(names).toList()));
        return new DesiredState(
                pipeline,
                resources,
                renamed(origins, names),
                dependencies.renamed(names),
                awaited,
                made,
                connectors,
                systems,
                external,
                functions,
                checks,
                rules.renamed(names),
                notes);
    }

    /** The same with a statement in two parts: one under its id, and another one that needs this and all that the whole needed. */
    public DesiredState split(Resource part, Resource other) {
        SortedMap<ResourceId, Resource> all = new TreeMap<>(resources);
        all.put(part.id(), part);
        all.put(other.id(), other);
        SortedMap<ResourceId, Span> places = new TreeMap<>(origins);
        Optional.ofNullable(origins.get(part.id())).ifPresent(span -> places.put(other.id(), span));
        SortedMap<ResourceId, SortedSet<ResourceId>> needs = new TreeMap<>();
        dependencies.nodes().forEach(id -> needs.put(id, dependencies.dependenciesOf(id)));
        SortedSet<ResourceId> both = new TreeSet<>(dependencies.dependenciesOf(part.id()));
        both.add(part.id());
        needs.put(other.id(), both);
        return new DesiredState(
                pipeline,
                all,
                places,
                DependencyGraph.of(needs),
                awaits,
                makes,
                connectors,
                systems,
                external,
                functions,
                checks,
                rules,
                notes);
    }

    private static <T> SortedMap<ResourceId, T> renamed(SortedMap<ResourceId, T> map, UnaryOperator<ResourceId> names) {
        SortedMap<ResourceId, T> renamed = new TreeMap<>();
        map.forEach((id, value) -> renamed.put(names.apply(id), value));
        return renamed;
    }

    /** A pipeline that wants nothing, which also stands for one that couldn't be read. */
    public static DesiredState empty(String pipeline) {
        return new DesiredState(
                pipeline,
                new TreeMap<>(),
                new TreeMap<>(),
                DependencyGraph.of(new TreeMap<>()),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                new TreeSet<>(),
                List.of(),
                List.of(),
                ChangeRules.NONE,
                List.of());
    }
}
