package dev.weir.bench.engine;

import dev.weir.functions.UserFunctions;
import dev.weir.sandbox.topology.EngineSettings;
import dev.weir.sandbox.topology.RunningQuery;
import dev.weir.sandbox.topology.StreamsEngine;
import dev.weir.source.SourceText;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.Catalog.SchemaLookup;
import dev.weir.sql.analyze.DeclaredCatalog;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.function.Functions;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Our engine, from SQL on. */
final class Weir implements Contestant, AutoCloseable {
    private final StreamsEngine engine;

    Weir(String bootstrapServers, Path state) {
        engine = StreamsEngine.open(
                new EngineSettings(bootstrapServers, Optional.empty(), "bench", state, () -> UserFunctions.NONE));
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public Application start(Query query, Topics topics, Guarantee guarantee) {
        SessionProperties session = session(guarantee);
        return new RunningSql(engine.start(topics.result(), analyzed(script(query, topics), session), session));
    }

    private static SessionProperties session(Guarantee guarantee) {
        Map<String, String> values = new TreeMap<>();
        guarantee.settings().forEach((name, value) -> values.put("ksql.streams." + name, value));
        return new SessionProperties(values);
    }

    private static String script(Query query, Topics topics) {
        return """
                CREATE STREAM ORDERS (CUSTOMER STRING KEY, ORDER_ID BIGINT, ITEM STRING, REGION STRING, STATUS STRING, UNITS INT, AMOUNT DOUBLE)
                  WITH (KAFKA_TOPIC='%s', VALUE_FORMAT='JSON');
                CREATE TABLE CUSTOMERS (CUSTOMER STRING PRIMARY KEY, NAME STRING, LEVEL STRING, CITY STRING)
                  WITH (KAFKA_TOPIC='%s', VALUE_FORMAT='JSON');
                %s WITH (KAFKA_TOPIC='%s', VALUE_FORMAT='JSON') AS %s EMIT CHANGES;
                """.formatted(topics.orders(), topics.customers(), query.create(), topics.result(), query.select());
    }

    private static Analyzed.PersistentQuery analyzed(String script, SessionProperties session) {
        DeclaredCatalog catalog = new DeclaredCatalog(Functions.builtIn(), subject -> new SchemaLookup.Missing());
        for (Statement statement : Parser.parse(new SourceText("bench", script), Variables.NONE)
                .value()
                .statements()) {
            Analyzed analyzed = Analyzer.analyze(statement, catalog, session).value();
            if (analyzed instanceof Analyzed.PersistentQuery query) {
                return query;
            }
            catalog.apply(analyzed);
        }
        throw new IllegalStateException("no query in " + script);
    }

    @Override
    public void close() {
        engine.close();
    }

    private record RunningSql(RunningQuery query) implements Application {
        @Override
        public String id() {
            return query.applicationId();
        }

        @Override
        public void stop() {
            query.stop(true);
        }
    }
}
