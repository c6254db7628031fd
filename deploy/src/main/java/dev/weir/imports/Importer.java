package dev.weir.imports;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.target.TargetSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Makes a project of what runs on a target. The same target gives the same files. */
public final class Importer {
    private final TargetFacts facts;
    private final String pipeline;
    private final OpenValues values = new OpenValues();
    private final List<Diagnostic> notes = new ArrayList<>();
    private final List<ImportedFile> files = new ArrayList<>();

    private Importer(TargetFacts facts, String pipeline) {
        this.facts = facts;
        this.pipeline = pipeline;
    }

    /** @param withProject whether a weir.yaml is wanted as well */
    public static ImportedProject project(TargetFacts facts, Choice choice, String pipeline, boolean withProject) {
        return new Importer(facts, pipeline).project(Chosen.of(facts, choice, pipeline), withProject);
    }

    private ImportedProject project(Chosen chosen, boolean withProject) {
        boolean managed =
                facts.settings().filter(TargetSettings::managedConnectors).isPresent();
        List<Resource.Connector> connectors = new ImportedConnectors(values, managed).all(chosen.connectors());
        ImportedTopics topics = new ImportedTopics(facts.live(), chosen, connectors);
        ImportedObjects objects =
                new ImportedObjects(facts, chosen, new UserStatement(facts.live(), topics.all()::containsKey));
        List<ImportedSchema> schemas = schemas(topics, chosen);
        QueryProperties properties = QueryProperties.of(objects.inOrder());
        scripts(objects, properties);
        connectors(connectors);
        schemas.forEach(schema ->
                files.add(new ImportedFile("schemas/" + pipeline + "/" + schema.file(), schema.text(), "1 schema")));
        manifest(topics, objects, schemas, properties, connectors);
        if (withProject) {
            weirYaml();
        }
        Stream.of(objects.notes(), topics.notes(), chosen.notes()).forEach(notes::addAll);
        files.sort(Comparator.comparing(ImportedFile::path));
        int resources = topics.all().size() + objects.inOrder().size() + schemas.size() + connectors.size();
        return new ImportedProject(pipeline, files, values.needed(), notes, resources);
    }

    private void scripts(ImportedObjects objects, QueryProperties properties) {
        files.addAll(new Scripts("statements/" + pipeline, facts.target(), properties).of(objects.inOrder()));
    }

    private void connectors(List<Resource.Connector> connectors) {
        FileNames names = new FileNames();
        for (Resource.Connector connector : connectors) {
            files.add(new ImportedFile(
                    "connectors/" + pipeline + "/" + names.of(connector.name(), ".yaml"),
                    ImportedConnectors.text(connector, facts.target()),
                    "1 connector"));
        }
    }

    private List<ImportedSchema> schemas(ImportedTopics topics, Chosen chosen) {
        List<ImportedSchema> schemas = new ArrayList<>();
        FileNames names = new FileNames();
        for (String topic : topics.withOwnSchemas()) {
            for (String part : List.of("-key", "-value")) {
                Optional<Observed.Subject> subject = subject(topic + part)
                        .filter(found -> chosen.mayBring(found.id()) && !ImportedSchema.isOfKsqlDb(found));
                if (subject.filter(ImportedSchema::dependsOnOthers).isPresent()) {
                    notes.add(ImportProblems.schemaDepends(subject.get().id()));
                } else {
                    subject.ifPresent(found -> schemas.add(ImportedSchema.of(found, names)));
                }
            }
        }
        return schemas;
    }

    private Optional<Observed.Subject> subject(String name) {
        return facts.live()
                .find(ResourceId.schema(name))
                .filter(Observed.Subject.class::isInstance)
                .map(Observed.Subject.class::cast);
    }

    private void manifest(
            ImportedTopics topics,
            ImportedObjects objects,
            List<ImportedSchema> schemas,
            QueryProperties properties,
            List<Resource.Connector> connectors) {
        String text = new ManifestText(pipeline, facts.target())
                .properties(properties.standard())
                .topics(topics.all(), facts.standardReplicas())
                .schemas(schemas)
                .connectors(!connectors.isEmpty())
                .statements(!objects.inOrder().isEmpty())
                .external(objects.external())
                .toString();
        TreeSet<ResourceId> listed = new TreeSet<>();
        topics.all().values().forEach(topic -> listed.add(topic.id()));
        schemas.forEach(schema -> listed.add(schema.subject().id()));
        String holds = listed.isEmpty() ? "the manifest" : "the manifest: " + Amounts.of(listed);
        files.add(new ImportedFile("pipelines/" + pipeline + ".yaml", text, holds));
    }

    private void weirYaml() {
        ProjectText text = new ProjectText(values);
        String yaml = facts.settings().map(text::of).orElseGet(text::ofSandbox);
        if (!text.relativePaths().isEmpty()) {
            notes.add(ImportProblems.relativePath(facts.target(), text.relativePaths()));
        }
        String holds = facts.settings()
                .map(settings -> "the target " + settings.name())
                .orElse("no targets");
        files.add(new ImportedFile("weir.yaml", yaml, holds));
    }
}
