package dev.weir.imports;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.graph.DependencyGraph;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.sql.analyze.Effects;
import dev.weir.sql.analyze.Reference;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.function.Functions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The types, streams, tables and INSERT INTO queries of a project, each after what it needs. */
final class ImportedObjects {
    private final SortedMap<ResourceId, ImportedObject> objects = new TreeMap<>();
    private final List<Diagnostic> notes = new ArrayList<>();
    private final TargetFacts facts;
    private final UserStatement statements;

    ImportedObjects(TargetFacts facts, Chosen chosen, UserStatement statements) {
        this.facts = facts;
        this.statements = statements;
        chosen.types().forEach(this::type);
        chosen.sources().forEach(this::source);
        chosen.inserts().forEach(this::insert);
        chosen.leftBehind().forEach(query -> notes.add(ImportProblems.leftBehind(query)));
    }

    List<ImportedObject> inOrder() {
        Map<ResourceId, Collection<ResourceId>> needs = new TreeMap<>();
        objects.forEach((id, object) -> needs.put(id, needs(object)));
        return DependencyGraph.of(needs).order().stream()
                .map(id -> Objects.requireNonNull(objects.get(id)))
                .toList();
    }

    List<Diagnostic> notes() {
        return notes;
    }

    /** Streams, tables and functions that statements use and the project doesn't have. */
    SortedSet<String> external() {
        SortedSet<String> external = new TreeSet<>();
        for (ImportedObject object : objects.values()) {
            references(object)
                    .filter(reference -> reference instanceof Reference.Source
                            && source(reference.name()).isEmpty())
                    .forEach(reference -> external.add(reference.name()));
            references(object)
                    .filter(Reference.Function.class::isInstance)
                    .map(function -> function.name().toUpperCase(Locale.ROOT))
                    .filter(name -> Functions.builtIn().find(name).isEmpty())
                    .forEach(external::add);
        }
        return external;
    }

    private void type(Observed.Type type) {
        add(
                type,
                "CREATE TYPE `" + type.name().replace("`", "``") + "` AS " + type.definition() + ";",
                new TreeMap<>());
    }

    private void source(Observed.Source source) {
        if (UserStatement.usesSchemaId(source.statement())) {
            notes.add(ImportProblems.schemaId(source.id()));
        }
        Optional<String> own = source.writeQueries().stream()
                .filter(query -> query.startsWith("CSAS_") || query.startsWith("CTAS_"))
                .findFirst();
        if (own.isEmpty() && Chosen.isMadeByQuery(source)) {
            notes.add(ImportProblems.withoutQuery(source.id()));
        }
        add(source, source.statement(), own.map(this::properties).orElse(new TreeMap<>()));
    }

    private void insert(Observed.Query query) {
        Optional<Statement> statement = statements.of(query.statement());
        Optional<ResourceId> twin = objects.values().stream()
                .filter(object -> object.id().kind() == ResourceKind.QUERY)
                .filter(object -> statement.filter(object.statement()::equals).isPresent())
                .map(ImportedObject::id)
                .findFirst();
        if (twin.isPresent()) {
            notes.add(ImportProblems.twin(query, twin.get()));
            return;
        }
        add(query, query.statement(), properties(query.queryId()));
    }

    private void add(Observed observed, String text, SortedMap<String, String> properties) {
        statements
                .of(text)
                .ifPresentOrElse(
                        statement ->
                                objects.put(observed.id(), new ImportedObject(observed.id(), statement, properties)),
                        () -> notes.add(ImportProblems.unreadable(observed.id(), text)));
    }

    private SortedMap<String, String> properties(String query) {
        return facts.queryProperties().getOrDefault(query, new TreeMap<>());
    }

    private SortedSet<ResourceId> needs(ImportedObject object) {
        SortedSet<ResourceId> needs = new TreeSet<>();
        references(object).forEach(reference -> {
            if (reference instanceof Reference.Source) {
                source(reference.name()).ifPresent(needs::add);
            } else if (reference instanceof Reference.Type) {
                needs.add(new ResourceId(ResourceKind.TYPE, reference.name()));
            }
        });
        needs.remove(object.id());
        return needs;
    }

    private static Stream<Reference> references(ImportedObject object) {
        Effects effects = Effects.of(object.statement());
        return object.statement() instanceof InsertSelect
                ? Stream.concat(effects.reads().stream(), effects.writes().stream())
                : effects.reads().stream();
    }

    private Optional<ResourceId> source(String name) {
        return Stream.of(ResourceKind.STREAM, ResourceKind.TABLE)
                .map(kind -> new ResourceId(kind, name))
                .filter(objects::containsKey)
                .findFirst();
    }
}
