package dev.weir.desired;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.graph.DependencyGraph;
import dev.weir.manifest.Declaration;
import dev.weir.manifest.Manifest;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.offline.OfflineCheck;
import dev.weir.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a desired state of a manifest: reads its scripts, finds out what needs what, and checks the whole. */
public final class DesiredStateReader {
    private final Manifest manifest;
    private final Destination destination;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final SortedMap<ResourceId, Wanted> wanted = new TreeMap<>();
    private final Map<String, Wanted> sources = new LinkedHashMap<>();

    private DesiredStateReader(Manifest manifest, Destination destination) {
        this.manifest = manifest;
        this.destination = destination;
    }

    public static Checked<DesiredState> read(Manifest manifest) {
        return read(manifest, Destination.UNKNOWN);
    }

    /** @param destination the target that the pipeline is wanted on */
    public static Checked<DesiredState> read(Manifest manifest, Destination destination) {
        return new DesiredStateReader(manifest, destination).read();
    }

    private Checked<DesiredState> read() {
        for (Declaration each : manifest.declarations()) {
            add(Wanted.of(each));
            if (each.resource() instanceof Resource.Tableflow && !destination.confluentCloud()) {
                diagnostics.add(FlinkProblems.noTableflow(each.span(), destination.target()));
            }
        }
        Checked<List<Wanted>> scripts = new ScriptReader(
                        manifest.properties(), manifest.variables(), manifest.references())
                .read(manifest.scripts());
        diagnostics.addAll(scripts.diagnostics());
        scripts.value().forEach(this::add);
        FlinkReader flink = new FlinkReader(manifest, destination);
        Checked<List<Wanted>> statements = flink.read();
        diagnostics.addAll(statements.diagnostics());
        statements.value().forEach(this::add);
        Names names = new Names(wanted.keySet());
        SortedMap<String, Span> external = external(names);
        Set<String> excused = new TreeSet<>(external.keySet());
        if (!scripts.ok()) {
            excused.addAll(CreatedInText.names(manifest.scripts()));
        }
        diagnostics.addAll(names.unknown(wanted.values(), excused));
        after();
        return new Checked<>(state(names, external, flink), diagnostics);
    }

    private DesiredState state(Names names, SortedMap<String, Span> external, FlinkReader flink) {
        TopicIndex topics = new TopicIndex(wanted.values(), destination);
        FlinkWiring tables = new FlinkWiring(wanted);
        if (flink.complete()) {
            diagnostics.addAll(tables.problems(flink.parts(), topics, manifest, destination));
        }
        Wiring wiring = new Wiring(wanted, topics, names, tables);
        DependencyGraph graph = DependencyGraph.of(wiring.needs());
        cycles(graph);
        data(topics);
        rules(topics);
        SortedMap<ResourceId, Resource> resources = new TreeMap<>();
        SortedMap<ResourceId, Span> origins = new TreeMap<>();
        wanted.forEach((id, each) -> {
            resources.put(id, each.resource());
            origins.put(id, each.span());
        });
        OfflineCheck.Findings findings = OfflineCheck.check(resources, graph, external, manifest.functions());
        diagnostics.addAll(findings.problems());
        List<Diagnostic> notes = new ArrayList<>(findings.notes());
        for (Diagnostic found : new ConnectorChecks(wanted, topics, names).check()) {
            (found.severity() == Severity.NOTE ? notes : diagnostics).add(found);
        }
        SortedSet<String> sources = new TreeSet<>(external.keySet());
        findings.functions().forEach(function -> sources.remove(function.name()));
        tables.externalTables(manifest).forEach(table -> sources.remove(folded(table)));
        return new DesiredState(
                manifest.pipeline(),
                resources,
                origins,
                graph,
                wiring.awaits(),
                topics.made(),
                ConnectorChecks.written(wanted),
                manifest.systems(),
                sources,
                findings.functions(),
                manifest.checks(),
                manifest.rules(),
                notes);
    }

    private void add(Wanted next) {
        Wanted first = wanted.putIfAbsent(next.id(), next);
        if (first == null && isSource(next.id())) {
            first = sources.putIfAbsent(next.id().name(), next);
        }
        if (first == null) {
            return;
        }
        diagnostics.add(
                next.id().kind() == ResourceKind.QUERY
                        ? DesiredProblems.sameQuery(next.span(), first.span())
                        : DesiredProblems.duplicate(next.id(), next.span(), first.id(), first.span()));
    }

    private static boolean isSource(ResourceId id) {
        return id.kind() == ResourceKind.STREAM || id.kind() == ResourceKind.TABLE;
    }

    /** As statements write names: in upper case, or as they are in quotes. */
    private SortedMap<String, Span> external(Names names) {
        SortedMap<String, Span> external = new TreeMap<>();
        for (Manifest.Named written : manifest.external()) {
            String name = folded(written.name());
            external.put(name, written.span());
            Optional<ResourceId> own = names.source(name).or(() -> names.type(name));
            own.ifPresent(id -> diagnostics.add(DesiredProblems.unusedExternal(written.span(), id)));
        }
        return external;
    }

    private static String folded(String name) {
        boolean quoted = name.length() > 2 && name.startsWith("`") && name.endsWith("`");
        return quoted ? name.substring(1, name.length() - 1) : name.toUpperCase(Locale.ROOT);
    }

    private void cycles(DependencyGraph graph) {
        for (List<ResourceId> cycle : graph.cycles()) {
            Wanted first = Objects.requireNonNull(wanted.get(cycle.get(0)));
            diagnostics.add(DesiredProblems.cycle(cycle, first.span()));
        }
    }

    private void rules(TopicIndex topics) {
        diagnostics.addAll(new MoveCheck(manifest.rules().moves(), new TreeSet<>(wanted.keySet())).problems());
        SortedSet<ResourceId> known = new TreeSet<>(wanted.keySet());
        topics.made().values().forEach(made -> made.forEach(topic -> known.add(ResourceId.topic(topic))));
        manifest.rules().cares().forEach((id, care) -> {
            if (!known.contains(id)) {
                diagnostics.add(DesiredProblems.unknownCare(
                        care.span(), id, known.stream().map(ResourceId::key).toList()));
            }
        });
    }

    private void after() {
        for (Declaration declared : manifest.declarations()) {
            declared.after().stream()
                    .filter(address -> !wanted.containsKey(address.id()))
                    .map(address -> DesiredProblems.unknownAfter(address, wanted.keySet()))
                    .forEach(diagnostics::add);
        }
    }

    private void data(TopicIndex topics) {
        for (Wanted each : wanted.values()) {
            if (each.resource() instanceof Resource.Data load) {
                data(load, each.span(), topics);
            }
        }
    }

    private void data(Resource.Data load, Span span, TopicIndex topics) {
        if (topics.makers(load.topic()).isEmpty()) {
            diagnostics.add(DesiredProblems.dataNeedsTopic(span, load.topic()));
        }
        topics.sourcesOf(load.topic())
                .forEach((id, source) -> source.unreadable(
                                load.value(), load.key().isPresent())
                        .ifPresent(format -> diagnostics.add(DesiredProblems.dataUnreadable(span, load, id, format))));
    }
}
