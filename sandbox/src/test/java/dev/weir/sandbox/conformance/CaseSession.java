package dev.weir.sandbox.conformance;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.expression.user.UserCalls;
import dev.weir.sandbox.schema.InMemoryRegistry;
import dev.weir.sandbox.schema.SchemaRegistry;
import dev.weir.sandbox.serde.Formats;
import dev.weir.sandbox.topology.InsertedRecord;
import dev.weir.source.SourceText;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.Catalog;
import dev.weir.sql.analyze.DeclaredCatalog;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.CreateType;
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
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The statements of a case, checked and carried out one after the other. */
final class CaseSession implements CaseSources {
    private final QttCase test;
    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final Formats formats = new Formats(Optional.of(registry));
    private final DeclaredCatalog catalog =
            new DeclaredCatalog(Functions.builtIn().with(CaseFunctions.ALL.functions()), this::lookup);
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
        Checked<Script> script = Parser.parse(new SourceText("case", test.script()), Variables.NONE);
        refuseErrors(script);
        CaseTopics.register(test.test().path("topics"), true, registry);
        registerDeclared(script.value());
        CaseTopics.register(test.test().path("topics"), false, registry);
        for (Statement statement : script.value().statements()) {
            if (statement instanceof SetProperty set) {
                properties.put(set.property(), set.value());
            } else {
                execute(statement);
            }
        }
    }

    /** Topics exist before the first statement runs: those whose columns are written in the script, unless the case tells about them. */
    private void registerDeclared(Script script) {
        DeclaredCatalog declared = new DeclaredCatalog(
                Functions.builtIn(), subject -> new Catalog.SchemaLookup.Unknown("the topic is only being made"));
        for (Statement statement : script.statements()) {
            if (!(statement instanceof CreateSource || statement instanceof CreateType)) {
                continue;
            }
            Checked<Analyzed> checked = Analyzer.analyze(statement, declared, session());
            if (checked.diagnostics().stream().anyMatch(Diagnostic::isError)) {
                continue;
            }
            declared.apply(checked.value());
            if (checked.value() instanceof Analyzed.DefinedSource defined) {
                registerDeclared(defined.source());
            }
        }
    }

    private void registerDeclared(DataSource source) {
        boolean given = StreamSupport.stream(test.test().path("topics").spliterator(), false)
                .anyMatch(topic -> topic.path("name").asText().equals(source.topic()));
        if (!given) {
            CaseTopics.registerDerived(source, registry);
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
        ProducerRecord<byte[], byte[]> record =
                InsertedRecord.of(insert, formats, new UserCalls(CaseFunctions.ALL, session()), 0);
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

    SessionProperties session() {
        return new SessionProperties(properties);
    }

    Map<String, Analyzed.PersistentQuery> queries() {
        return queries;
    }

    @Override
    public Formats formats() {
        return formats;
    }

    @Override
    public SchemaRegistry registry() {
        return registry;
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }
}
