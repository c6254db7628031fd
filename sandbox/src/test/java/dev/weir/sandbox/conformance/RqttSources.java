package dev.weir.sandbox.conformance;

import dev.weir.diagnostic.Checked;
import dev.weir.sandbox.schema.SchemaRegistry;
import dev.weir.sandbox.serde.Formats;
import dev.weir.source.SourceText;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.Catalog;
import dev.weir.sql.analyze.DeclaredCatalog;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.function.Functions;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import dev.weir.sql.plan.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The sources of a case as its statements declare them. What is wrong with a statement is for the server to say. */
final class RqttSources implements CaseSources {
    private final SchemaRegistry registry;
    private final DeclaredCatalog catalog = new DeclaredCatalog(Functions.builtIn(), this::lookup);
    private final Map<String, Set<String>> topicsBySink = new TreeMap<>();
    private final Map<String, OptionalInt> declaredTopics = new TreeMap<>();

    RqttSources(SchemaRegistry registry) {
        this.registry = registry;
    }

    void declare(List<String> statements, SessionProperties properties) {
        for (String text : statements) {
            Checked<Script> script = Parser.parse(new SourceText("case", text), Variables.NONE);
            if (script.ok()) {
                script.value().statements().forEach(statement -> declare(statement, properties));
            }
        }
    }

    private void declare(Statement statement, SessionProperties properties) {
        Checked<Analyzed> checked = Analyzer.analyze(statement, catalog, properties);
        if (!checked.ok()) {
            return;
        }
        catalog.apply(checked.value());
        if (checked.value() instanceof Analyzed.DefinedSource defined) {
            declaredTopics.put(defined.topic().name(), defined.topic().partitions());
        }
        if (checked.value() instanceof Analyzed.PersistentQuery query) {
            topicsBySink
                    .computeIfAbsent(query.sink().name(), missing -> new TreeSet<>())
                    .addAll(read(query.plan(), new TreeSet<>()));
        }
    }

    private static Set<String> read(Step step, Set<String> topics) {
        if (step instanceof Step.Source source) {
            topics.add(source.source().topic());
        }
        step.inputs().forEach(input -> read(input, topics));
        return topics;
    }

    /** The topics of CREATE STREAM and CREATE TABLE, with the number of partitions where it is given. */
    Map<String, OptionalInt> declaredTopics() {
        return declaredTopics;
    }

    /** What the queries into a stream or table read. */
    Set<String> topicsReadFor(String sink) {
        return topicsBySink.getOrDefault(sink, Set.of());
    }

    @Override
    public Catalog catalog() {
        return catalog;
    }

    @Override
    public Formats formats() {
        return new Formats(Optional.of(registry));
    }

    @Override
    public SchemaRegistry registry() {
        return registry;
    }
}
