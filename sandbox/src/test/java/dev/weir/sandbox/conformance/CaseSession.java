package dev.weir.sandbox.conformance;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.serde.Formats;
import dev.weir.sandbox.serde.InMemoryRegistry;
import dev.weir.sandbox.server.registry.Schemas;
import dev.weir.sandbox.server.registry.Subjects;
import dev.weir.sandbox.topology.InsertedRecord;
import dev.weir.source.SourceText;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.Catalog;
import dev.weir.sql.analyze.DeclaredCatalog;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.SetProperty;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.function.Functions;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import dev.weir.sql.schema.DataSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The statements of a case, checked and carried out one after the other. */
final class CaseSession {
    private final QttCase test;
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final Formats formats = new Formats(Optional.of(registry));
    private final DeclaredCatalog catalog = new DeclaredCatalog(Functions.builtIn(), this::schema);
    private final Map<String, String> properties;
    private final Map<String, Analyzed.PersistentQuery> queries = new LinkedHashMap<>();
    private final TopicLog topics;
    private int inserts;

    CaseSession(QttCase test, TopicLog topics) {
        this.test = test;
        this.topics = topics;
        this.properties = new TreeMap<>(test.properties());
    }

    void run() {
        CaseTopics.register(test.test().path("topics"), registry);
        Checked<Script> script = Parser.parse(new SourceText("case", test.statements()), Variables.NONE);
        refuseErrors(script);
        for (Statement statement : script.value().statements()) {
            if (statement instanceof SetProperty set) {
                properties.put(set.property(), set.value());
            } else {
                execute(statement);
            }
        }
    }

    private void execute(Statement statement) {
        Checked<Analyzed> checked = Analyzer.analyze(statement, catalog, session());
        refuseErrors(checked);
        Analyzed analyzed = checked.value();
        catalog.apply(analyzed);
        if (analyzed instanceof Analyzed.DefinedSource defined) {
            CaseTopics.registerDerived(defined.source(), registry);
        } else if (analyzed instanceof Analyzed.PersistentQuery query) {
            String id = query.createsSink() ? query.sink().name() : query.sink().name() + "-" + inserts++;
            queries.put(id, query);
        } else if (analyzed instanceof Analyzed.ValuesInsert insert) {
            insert(insert);
        }
    }

    private void insert(Analyzed.ValuesInsert insert) {
        ProducerRecord<byte[], byte[]> record = InsertedRecord.of(insert, formats, 0);
        topics.append(
                record.topic(),
                new TopicRecord(
                        record.key(), record.value(), Objects.requireNonNull(record.timestamp()), new RecordHeaders()));
    }

    private static void refuseErrors(Checked<?> checked) {
        checked.diagnostics().stream().filter(Diagnostic::isError).findFirst().ifPresent(problem -> {
            throw new Refusal(problem.code() + " " + problem.summary() + ": " + problem.detail());
        });
    }

    private Catalog.SchemaLookup schema(Catalog.SubjectReference reference) {
        return registry.latest(reference.subject())
                .flatMap(schema -> Schemas.type(new Subjects.RegisteredSchema(1, schema.type(), schema.text())))
                .<Catalog.SchemaLookup>map(type -> new Catalog.SchemaLookup.Found(type, 1))
                .orElseGet(Catalog.SchemaLookup.Missing::new);
    }

    SessionProperties session() {
        return new SessionProperties(properties);
    }

    Map<String, Analyzed.PersistentQuery> queries() {
        return queries;
    }

    Formats formats() {
        return formats;
    }

    InMemoryRegistry registry() {
        return registry;
    }

    /** The source that a topic was declared for, the newest first. */
    Optional<DataSource> sourceOf(String topic) {
        return catalog.sourceNames().stream()
                .map(name -> catalog.source(name).orElseThrow())
                .filter(source -> source.topic().equals(topic))
                .findFirst();
    }
}
