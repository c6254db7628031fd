package dev.weir.offline;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Severity;
import dev.weir.functions.UserFunctions;
import dev.weir.graph.DependencyGraph;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.source.Span;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.DeclaredCatalog;
import dev.weir.sql.analyze.Effects;
import dev.weir.sql.analyze.Problem;
import dev.weir.sql.analyze.Reference;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.function.Functions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Checks names and types of a pipeline's statements, each after those that it builds on. A statement that refers to something unknown is left out, and with it
 * whatever builds on it: why it is unknown is said once, where it begins.
 */
public final class OfflineCheck {
    private final SortedMap<ResourceId, Resource> resources;
    private final DependencyGraph dependencies;
    private final ExternalNames external;
    private final CalledFunctions functions;
    private final DeclaredCatalog catalog;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final List<Diagnostic> notes = new ArrayList<>();

    private OfflineCheck(
            SortedMap<ResourceId, Resource> resources,
            DependencyGraph dependencies,
            SortedMap<String, Span> external,
            UserFunctions functions) {
        this.resources = resources;
        this.dependencies = dependencies;
        this.external = new ExternalNames(external);
        Functions known = Functions.builtIn().with(functions.functions());
        this.functions = new CalledFunctions(known, external.keySet());
        this.catalog = new DeclaredCatalog(known, new ManifestSchemas(resources)::find);
    }

    /**
     * @param problems what a server would refuse, and what it might
     * @param notes why some statements can't be checked without a server
     * @param functions that the statements call and ksqlDB doesn't bring along, in the order of their names
     */
    public record Findings(List<Diagnostic> problems, List<Diagnostic> notes, List<NeededFunction> functions) {
        public Findings {
            problems = inOrderOfText(problems);
            notes = inOrderOfText(notes);
            functions = List.copyOf(functions);
        }

        private static List<Diagnostic> inOrderOfText(List<Diagnostic> found) {
            return found.stream()
                    .sorted(Comparator.comparing(OfflineCheck::file).thenComparing(OfflineCheck::offset))
                    .toList();
        }
    }

    /**
     * @param external names of what exists without the pipeline, and where its manifest lists them
     * @param functions those of the jars that the manifest lists
     */
    public static Findings check(
            SortedMap<ResourceId, Resource> resources,
            DependencyGraph dependencies,
            SortedMap<String, Span> external,
            UserFunctions functions) {
        return new OfflineCheck(resources, dependencies, external, functions).check();
    }

    private Findings check() {
        for (ResourceId id : dependencies.order()) {
            Optional<Resource> resource = Optional.ofNullable(resources.get(id));
            if (resource.orElse(null) instanceof Resource.SqlObject object) {
                check(id, object.statement(), object.properties());
            } else if (resource.orElse(null) instanceof Resource.Row row) {
                check(id, row.statement(), row.properties());
            }
        }
        notes.addAll(external.notes());
        return new Findings(problems, notes, functions.needed());
    }

    private void check(ResourceId id, Statement statement, SortedMap<String, String> properties) {
        Effects effects = Effects.of(statement);
        List<Reference> used = Stream.concat(effects.reads().stream(), effects.writes().stream())
                .toList();
        problems.addAll(functions.unknown(used));
        external.note(used);
        if (used.stream().allMatch(this::known) && !created(id)) {
            analyze(id, statement, properties);
        }
    }

    private boolean known(Reference reference) {
        if (reference instanceof Reference.Source) {
            return catalog.source(reference.name()).isPresent();
        }
        if (reference instanceof Reference.Type) {
            return catalog.customType(reference.name()).isPresent();
        }
        return !(reference instanceof Reference.Function) || functions.known(reference);
    }

    /** By another statement, which has been reported. */
    private boolean created(ResourceId id) {
        return switch (id.kind()) {
            case STREAM, TABLE -> catalog.source(id.name()).isPresent();
            case TOPIC, SCHEMA, DATA, CONNECTOR, TYPE, QUERY, ROW, FLINK, TABLEFLOW -> false;
        };
    }

    private static String file(Diagnostic finding) {
        return finding.span().map(span -> span.source().name()).orElse("");
    }

    private static int offset(Diagnostic finding) {
        return finding.span().map(Span::start).orElse(0);
    }

    private void analyze(ResourceId id, Statement statement, SortedMap<String, String> properties) {
        Checked<Analyzed> analyzed = Analyzer.analyze(statement, catalog, new SessionProperties(properties));
        boolean noted = false;
        for (Diagnostic finding : analyzed.diagnostics()) {
            if (finding.code().equals(Problem.UNKNOWN_FUNCTION.code())) {
                // The functions that a statement calls have been looked up already.
                continue;
            }
            if (finding.severity() != Severity.NOTE) {
                problems.add(finding);
            } else if (!noted) {
                notes.add(OfflineProblems.withConsequences(finding, dependencies.downstream(List.of(id))));
                noted = true;
            }
        }
        catalog.apply(analyzed.value());
    }
}
