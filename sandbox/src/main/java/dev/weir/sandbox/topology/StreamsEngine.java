package dev.weir.sandbox.topology;

import dev.weir.sandbox.expression.user.UserCalls;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.schema.RestRegistry;
import dev.weir.sandbox.serde.Formats;
import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import dev.weir.sql.analyze.Analyzed.TransientQuery;
import dev.weir.sql.analyze.Analyzed.ValuesInsert;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.schema.DataSource;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The engine on Kafka Streams. */
public final class StreamsEngine implements QueryEngine {
    private final EngineSettings settings;
    private final Formats formats;
    private final QueryResources resources;
    private final RecordWriter writer;
    private final ScheduledExecutorService restarts = Executors.newSingleThreadScheduledExecutor(StreamsEngine::daemon);
    private final Map<String, StreamsQuery> queries = new LinkedHashMap<>();

    private StreamsEngine(EngineSettings settings) {
        this.settings = settings;
        this.formats = new Formats(settings.registryUrl().map(URI::create).map(RestRegistry::new));
        this.resources = new QueryResources(settings.bootstrapServers());
        this.writer = new RecordWriter(settings.bootstrapServers());
    }

    public static StreamsEngine open(EngineSettings settings) {
        return new StreamsEngine(settings);
    }

    private TopologyBuilder builder(SessionProperties session, QueryLog log) {
        return new TopologyBuilder(formats, settings.functions().get(), session, log);
    }

    private UserCalls calls(SessionProperties session) {
        return new UserCalls(settings.functions().get(), session);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "query-restarts");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized RunningQuery start(String id, PersistentQuery query, SessionProperties session) {
        QueryLog log = new QueryLog(id);
        Properties properties = StreamsProperties.persistent(settings, settings.applicationId(id), session, log);
        StreamsQuery.CompiledQuery compiled = compile(query, session, properties, log);
        StreamsQuery replaced = queries.remove(id);
        if (replaced != null) {
            // Only one can hold the state.
            replaced.close();
        }
        StreamsQuery started = new StreamsQuery(id, query, compiled, properties, resources, restarts, this::forget);
        queries.put(id, started);
        started.start();
        return started;
    }

    private StreamsQuery.CompiledQuery compile(
            PersistentQuery query, SessionProperties session, Properties properties, QueryLog log) {
        Node result = builder(session, log).build(query.plan());
        Optional<TableView> view =
                result instanceof Node.TableNode<?> table ? Optional.of(table.view()) : Optional.empty();
        return new StreamsQuery.CompiledQuery(() -> builder(session, log).build(query.plan(), properties), view, log);
    }

    private synchronized void forget(StreamsQuery stopped) {
        queries.remove(stopped.id(), stopped);
    }

    @Override
    public synchronized Optional<RunningQuery> query(String id) {
        return Optional.ofNullable(queries.get(id));
    }

    @Override
    public synchronized List<RunningQuery> queries() {
        return List.copyOf(queries.values());
    }

    @Override
    public String describe(PersistentQuery query, SessionProperties session) {
        QueryLog log = new QueryLog("describe");
        Properties properties = StreamsProperties.persistent(settings, "describe", session, log);
        return builder(session, log).build(query.plan(), properties).describe().toString();
    }

    @Override
    public RowStream push(TransientQuery query, SessionProperties session) {
        String id = "transient_" + UUID.randomUUID();
        QueryLog log = new QueryLog(id);
        RowQueue rows = new RowQueue(query.limit());
        Optional<StatelessPlan> stateless = StatelessPlan.of(query.plan(), new Expressions(log, calls(session)));
        if (stateless.isPresent()) {
            return new ConsumedPush(stateless.get(), formats, settings, ResultRows.of(query), rows, log)
                    .start(StreamsProperties.fromEarliest(session));
        }
        String applicationId = "_confluent-ksql-" + settings.serviceId() + id;
        Properties properties = StreamsProperties.pushed(settings, applicationId, session, log);
        return new StreamsPush(rows, resources, applicationId).start(builder(session, log), query, properties);
    }

    @Override
    public List<Row> pull(TransientQuery query, SessionProperties session) {
        QueryLog log = new QueryLog("pull");
        StatelessPlan plan = StatelessPlan.of(query.plan(), new Expressions(log, calls(session)))
                .orElseThrow(() -> new UnsupportedOperationException("A pull query reads one table or stream."));
        DataSource source = plan.source().source();
        PulledRows rows = new PulledRows(query, plan);
        Optional<StreamsQuery> materialized = source.isTable() ? writerOf(source) : Optional.empty();
        if (materialized.isPresent()) {
            new StoreScan(materialized.get(), plan).into(rows);
        } else {
            new TopicScan(source, formats, settings, log).into(rows);
        }
        return rows.result();
    }

    /** The query that keeps a table up. */
    private synchronized Optional<StreamsQuery> writerOf(DataSource table) {
        return queries.values().stream()
                .filter(query -> query.query().createsSink()
                        && query.query().sink().name().equals(table.name()))
                .findFirst();
    }

    @Override
    public void insert(ValuesInsert insert, SessionProperties session) {
        writer.write(InsertedRecord.of(insert, formats, calls(session), System.currentTimeMillis()));
    }

    @Override
    public void close() {
        restarts.shutdownNow();
        List<StreamsQuery> running;
        synchronized (this) {
            running = List.copyOf(queries.values());
            queries.clear();
        }
        running.parallelStream().forEach(StreamsQuery::close);
        writer.close();
        resources.close();
    }
}
