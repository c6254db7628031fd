package dev.weir.session;

import dev.weir.adapter.connect.ConnectCluster;
import dev.weir.adapter.kafka.KafkaCluster;
import dev.weir.adapter.kafka.KafkaLedger;
import dev.weir.adapter.ksqldb.KsqlDb;
import dev.weir.adapter.schemaregistry.SchemaRegistry;
import dev.weir.execute.ExecutionListener;
import dev.weir.execute.ExecutionSettings;
import dev.weir.execute.Executor;
import dev.weir.execute.Report;
import dev.weir.execute.Servers;
import dev.weir.execute.StopSignal;
import dev.weir.ledger.LedgerCodec;
import dev.weir.ledger.LedgerFile;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.LedgerStore;
import dev.weir.live.LiveState;
import dev.weir.plan.Plan;
import dev.weir.port.ConnectorOperations;
import dev.weir.port.Progress;
import dev.weir.target.LedgerPlace;
import dev.weir.target.Secrets;
import dev.weir.target.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * A target that a command works with. Opening connects to nothing; each server is reached when it is first needed, and what fails then is a
 * {@link dev.weir.target.ServerException} with a diagnostic.
 */
public final class TargetSession implements AutoCloseable {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    private final Target target;
    private final Path project;
    private final KsqlDb ksqldb;
    private final Optional<Lazy<KafkaCluster>> kafka;
    private final Optional<ConnectCluster> connect;
    private final Optional<SchemaRegistry> registry;
    private final Lazy<LedgerStore> ledger;

    private TargetSession(Target target, Path project, LedgerCodec codec, UnaryOperator<LedgerStore> watch) {
        this.target = target;
        this.project = project;
        this.ksqldb = new KsqlDb(target.ksqldb(), target.timeouts());
        this.kafka = target.kafka().map(endpoint -> new Lazy<>(() -> new KafkaCluster(endpoint, target.timeouts())));
        this.connect = target.connect().map(endpoint -> new ConnectCluster(endpoint, target.timeouts()));
        this.registry = target.schemaRegistry().map(endpoint -> new SchemaRegistry(endpoint, target.timeouts()));
        this.ledger = new Lazy<>(() -> watch.apply(ledgerStore(codec)));
    }

    /** @param project the project's directory, to which data files and a ledger's directory are relative */
    public static TargetSession open(Target target, Path project, LedgerCodec codec) {
        return open(target, project, codec, UnaryOperator.identity());
    }

    /** @param watch puts something between the session and its ledger */
    public static TargetSession open(Target target, Path project, LedgerCodec codec, UnaryOperator<LedgerStore> watch) {
        return new TargetSession(target, project, codec, watch);
    }

    public Target target() {
        return target;
    }

    /** Everything that exists on the target. */
    public LiveState inspect() {
        return new Inspection(ksqldb, kafka.map(lazy -> lazy::value), connect, registry).run();
    }

    /** What a pipeline owns on the target. */
    public LedgerState ledger(String pipeline, Progress progress) {
        return ledger.value().read(pipeline, progress);
    }

    /** Reads the ledger and looks at the servers at the same time. If neither can be done, the ledger's failure is the one that is told. */
    public Survey survey(String pipeline, Progress progress) {
        CompletableFuture<LiveState> live = CompletableFuture.supplyAsync(this::inspect);
        LedgerState owned = ledger(pipeline, progress);
        return new Survey(owned, Inspection.join(live));
    }

    /**
     * Carries out a plan.
     *
     * @param operation apply or destroy, for whoever finds the pipeline held
     * @param secrets that connector settings refer to
     */
    public Report execute(Plan plan, String operation, Secrets secrets, ExecutionListener listener, StopSignal stop) {
        Servers servers = new Servers(
                ksqldb, kafka.map(Lazy::value), connect.map(cluster -> cluster), registry.map(subjects -> subjects));
        ExecutionSettings settings =
                new ExecutionSettings(project, secrets, target.timeouts().step(), POLL_INTERVAL);
        return new Executor(servers, ledger.value(), settings).execute(plan, operation, listener, stop);
    }

    /** The ksqlDB server: queries, PRINT, health. */
    public KsqlDb ksqldb() {
        return ksqldb;
    }

    /** Its connectors. */
    public Optional<ConnectorOperations> connectors() {
        return connect.map(cluster -> cluster);
    }

    @Override
    public void close() {
        kafka.ifPresent(lazy -> lazy.ifMade(KafkaCluster::close));
        connect.ifPresent(ConnectCluster::close);
        registry.ifPresent(SchemaRegistry::close);
        ksqldb.close();
    }

    private LedgerStore ledgerStore(LedgerCodec codec) {
        if (target.ledger() instanceof LedgerPlace.Topic topic && kafka.isPresent()) {
            return new KafkaLedger(kafka.get().value(), topic.name(), codec);
        }
        Path directory = target.ledger() instanceof LedgerPlace.Directory named
                ? named.path()
                : Path.of(".weir", "ledger", target.name());
        return new LedgerFile(project.resolve(directory), codec, kafka.map(Lazy::value));
    }
}
