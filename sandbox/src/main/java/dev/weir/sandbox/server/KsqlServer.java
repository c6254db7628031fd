package dev.weir.sandbox.server;

import dev.weir.functions.ExtensionFolder;
import dev.weir.sandbox.schema.RestRegistry;
import dev.weir.sandbox.server.command.CommandStatuses;
import dev.weir.sandbox.server.command.KafkaCommandLog;
import dev.weir.sandbox.server.command.Lane;
import dev.weir.sandbox.server.connect.Connect;
import dev.weir.sandbox.server.http.HttpFront;
import dev.weir.sandbox.server.http.Lifecycle;
import dev.weir.sandbox.server.kafka.ConsumerGroups;
import dev.weir.sandbox.server.kafka.KafkaTopics;
import dev.weir.sandbox.server.metastore.Metastore;
import dev.weir.sandbox.server.query.QueryService;
import dev.weir.sandbox.server.query.TopicPrinter;
import dev.weir.sandbox.server.query.TransientQueries;
import dev.weir.sandbox.server.session.PropertyRules;
import dev.weir.sandbox.server.session.ServerProperties;
import dev.weir.sandbox.server.statement.Toolbox;
import dev.weir.sandbox.server.world.EngineQueries;
import dev.weir.sandbox.server.world.LiveCommands;
import dev.weir.sandbox.server.world.MetastoreHolder;
import dev.weir.sandbox.server.world.World;
import dev.weir.sandbox.topology.EngineSettings;
import dev.weir.sandbox.topology.QueryEngine;
import dev.weir.sandbox.topology.StreamsEngine;
import dev.weir.sql.function.Functions;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running server. It answers as soon as it is bound, with "not ready" until its commands have been replayed. */
public final class KsqlServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KsqlServer.class);
    private static final long KAFKA_SECONDS = 60;

    private final ServerConfig config;
    private final Lifecycle lifecycle = new Lifecycle();
    private final Admin admin;
    private final QueryEngine engine;
    private final KafkaCommandLog log;
    private final Lane lane = new Lane();
    private final CommandStatuses statuses = new CommandStatuses();
    private final TransientQueries transientQueries = new TransientQueries();
    private final World world;
    private final HttpFront front;

    private KsqlServer(ServerConfig config, Function<EngineSettings, QueryEngine> engines) {
        this.config = config;
        ExtensionFolder functions = new ExtensionFolder(
                config.extensionDirectory(), problem -> LOG.warn("{}: {}", problem.summary(), problem.detail()));
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, config.bootstrapServers()));
        this.engine = engines.apply(new EngineSettings(
                config.bootstrapServers(),
                Optional.of(config.registryUrl().toString()),
                config.serviceId(),
                config.dataDirectory(),
                functions));
        this.log = new KafkaCommandLog(config.bootstrapServers(), config.serviceId());
        this.world = new World(
                new MetastoreHolder(Metastore.EMPTY),
                new KafkaTopics(admin),
                new RestRegistry(config.registryUrl()),
                new EngineQueries(engine),
                new LiveCommands(log, statuses, lane),
                new Connect(config.connectUrl()),
                () -> Functions.builtIn().with(functions.get().functions()),
                false);
        this.front = open();
    }

    private HttpFront open() {
        try {
            return HttpFront.open(config.host(), config.port(), lifecycle, service());
        } catch (RuntimeException taken) {
            closeBackground();
            throw taken;
        }
    }

    /**
     * Binds the port, replays the command log and starts the queries that it holds.
     *
     * @throws IllegalStateException if the port is taken or Kafka does not answer
     */
    public static KsqlServer start(ServerConfig config) {
        return start(config, StreamsEngine::open);
    }

    static KsqlServer start(ServerConfig config, Function<EngineSettings, QueryEngine> engines) {
        KsqlServer server = new KsqlServer(config, engines);
        try {
            server.begin();
            return server;
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    public URI url() {
        return URI.create("http://" + config.host() + ":" + port());
    }

    public int port() {
        return front.port();
    }

    /** Stops the queries, keeping their state and offsets, then the listener. */
    @Override
    public void close() {
        lifecycle.terminating();
        transientQueries.close();
        front.close();
        closeBackground();
    }

    private void closeBackground() {
        lane.close();
        engine.close();
        log.close();
        admin.close();
    }

    private void begin() {
        clusterId();
        log.prepare(world.topics());
        new Startup(world, statuses).replay(log);
        lifecycle.ready();
    }

    private KsqlService service() {
        ServerProperties properties = new ServerProperties(configured());
        Toolbox toolbox = new Toolbox(
                properties,
                new PropertyRules(properties),
                new ConsumerGroups(admin),
                transientQueries,
                engine,
                config.host() + ":" + config.port(),
                config.serviceId());
        TopicPrinter printer = new TopicPrinter(config.bootstrapServers(), world.topics(), world.subjects());
        return new KsqlService(
                world,
                toolbox,
                statuses,
                lane,
                new QueryService(world, engine, transientQueries, printer),
                this::clusterId,
                new ClusterTermination(world, log, lifecycle));
    }

    private Map<String, String> configured() {
        return Map.of(
                "ksql.service.id", config.serviceId(),
                "ksql.connect.url", config.connectUrl().toString(),
                "ksql.schema.registry.url", config.registryUrl().toString(),
                "ksql.streams.bootstrap.servers", config.bootstrapServers(),
                "ksql.streams.commit.interval.ms", Long.toString(QueryEngine.COMMIT_INTERVAL.toMillis()),
                "ksql.streams.state.dir", config.dataDirectory().toString());
    }

    private String clusterId() {
        try {
            return admin.describeCluster().clusterId().get(KAFKA_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Kafka", interrupted);
        } catch (ExecutionException | TimeoutException silent) {
            throw new IllegalStateException("Kafka at " + config.bootstrapServers() + " does not answer", silent);
        }
    }
}
