package dev.weir.session;

import dev.weir.adapter.cloud.CloudConnect;
import dev.weir.adapter.kafka.KafkaLedger;
import dev.weir.adapter.ksqldb.KsqlDb;
import dev.weir.desired.DesiredState;
import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.dryrun.DryRun;
import dev.weir.dryrun.SchemaDryRun;
import dev.weir.execute.ExecutionListener;
import dev.weir.execute.ExecutionSettings;
import dev.weir.execute.Executor;
import dev.weir.execute.Report;
import dev.weir.execute.StopSignal;
import dev.weir.execute.Undertaking;
import dev.weir.health.QueryHealth;
import dev.weir.ledger.LedgerCodec;
import dev.weir.ledger.LedgerFile;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.LedgerStore;
import dev.weir.live.LiveState;
import dev.weir.live.Measured;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.plan.Plan;
import dev.weir.plan.Stale;
import dev.weir.port.ConnectorOperations;
import dev.weir.port.GroupLags;
import dev.weir.port.Progress;
import dev.weir.port.Subjects;
import dev.weir.port.Topics;
import dev.weir.target.LedgerPlace;
import dev.weir.target.Secrets;
import dev.weir.target.ServerException;
import dev.weir.target.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A target that a command works with. Opening connects to nothing; each server is reached when it is first needed, and what fails then is a
 * {@link dev.weir.target.ServerException} with a diagnostic.
 */
public final class TargetSession implements AutoCloseable {
    /** In Confluent Cloud things take minutes, and too many questions are refused. */
    private static final Duration CLOUD_POLL_INTERVAL = Duration.ofSeconds(3);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    /** Connectors that are being provisioned cost nothing but questions for their status. */
    private static final int CLOUD_PARALLEL = 16;

    private static final int PARALLEL = 8;

    private final Target target;
    private final Path project;
    private final TargetServers servers;
    private final Lazy<LedgerStore> ledger;

    private TargetSession(Target target, Path project, LedgerCodec codec, UnaryOperator<LedgerStore> watch) {
        this.target = target;
        this.project = project;
        this.servers = new TargetServers(target, pollInterval(target));
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

    /** Everything that exists on the target, with the compatibility of all subjects: a request each. */
    public LiveState inspect() {
        return levels(look(), subject -> true);
    }

    /** Everything that exists, with the compatibility of those subjects whose level a pipeline sets. */
    private LiveState inspect(LedgerState owned) {
        return levels(ofOthers(look(), owned.entries().keySet()), owned::setsLevelOf);
    }

    private LiveState ofOthers(LiveState live, Collection<ResourceId> about) {
        return live.with(everythingOfOthers(about));
    }

    /** What Flink and Tableflow have of some resources; they are only asked if there are some of theirs. */
    public List<Observed> others(Collection<ResourceId> about) {
        return everythingOfOthers(about).stream()
                .filter(found -> about.contains(found.id()))
                .toList();
    }

    /** What Flink and Tableflow have, where a pipeline has to do with them: not every key may ask for that. */
    private List<Observed> everythingOfOthers(Collection<ResourceId> about) {
        List<Observed> found = new ArrayList<>();
        if (about.stream().anyMatch(id -> id.kind() == ResourceKind.FLINK)) {
            servers.flink().ifPresent(flink -> found.addAll(flink.list()));
        }
        if (about.stream().anyMatch(id -> id.kind() == ResourceKind.TABLEFLOW)) {
            servers.tableflow().ifPresent(tableflow -> found.addAll(tableflow.list()));
        }
        return found;
    }

    private LiveState look() {
        return new Inspection(servers.ksqldb(), servers.topics(), servers.connectors(), servers.registry()).run();
    }

    private LiveState levels(LiveState live, Predicate<String> wanted) {
        return servers.registry()
                .map(registry -> live.withLevels(wanted, registry::compatibility))
                .orElse(live);
    }

    /** How many replicas its brokers give a topic where nobody says; empty if that can't be found out. */
    public OptionalInt standardReplicas() {
        return servers.topics().map(topics -> topics.get().standardReplicas()).orElse(OptionalInt.empty());
    }

    /** What a pipeline owns on the target. */
    public LedgerState ledger(String pipeline, Progress progress) {
        return ledger.value().read(pipeline, progress);
    }

    /** Where the ledger of the target is kept: who holds a pipeline, and what was done to it. */
    public LedgerStore ledgers() {
        return ledger.value();
    }

    /** Reads the ledger and looks at the servers at the same time. If neither can be done, the ledger's failure is the one that is told. */
    public Survey survey(String pipeline, Progress progress) {
        return survey(pipeline, List.of(), progress);
    }

    private Survey survey(String pipeline, Collection<ResourceId> wanted, Progress progress) {
        CompletableFuture<LiveState> look = CompletableFuture.supplyAsync(this::look);
        LedgerState owned = ledger(pipeline, progress);
        SortedSet<ResourceId> about = new TreeSet<>(owned.entries().keySet());
        about.addAll(wanted);
        return new Survey(owned, levels(ofOthers(Inspection.join(look), about), owned::setsLevelOf));
    }

    /** As {@link #survey(String, Progress)}, and with the server's functions where statements call some that not every server has. */
    public Survey survey(DesiredState desired, Progress progress) {
        Survey found = survey(desired.pipeline(), desired.resources().keySet(), progress);
        return desired.functions().isEmpty()
                ? found
                : new Survey(
                        found.ledger(),
                        found.live().withFunctions(servers.ksqldb().functions()));
    }

    /** Says that a plan of this pipeline will probably be carried out soon. */
    public void expect(String pipeline) {
        ledger.value().expect(pipeline);
    }

    /** Carries out a plan, if nobody else changes the pipeline. */
    public Report execute(Plan plan, String operation, Secrets secrets, ExecutionListener listener, StopSignal stop) {
        return execute(plan, Undertaking.of(operation), secrets, listener, stop);
    }

    /**
     * Has ksqlDB validate the statements of a plan, and the registry its schemas; nothing is changed.
     *
     * @param live what the plan was made from
     */
    public Checked<Plan> validated(Plan plan, DesiredState desired, LiveState live) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        servers.registry().ifPresent(registry -> diagnostics.addAll(SchemaDryRun.of(plan, desired, registry)));
        Checked<Plan> validated = DryRun.validated(plan, desired, live, servers.ksqldb());
        diagnostics.addAll(validated.diagnostics());
        return new Checked<>(validated.value(), diagnostics);
    }

    /** How much topics hold and who reads them. Never fails: where nobody can be asked, the result says so. */
    public Measured measure(SortedSet<String> topics) {
        if (topics.isEmpty()) {
            return Measured.NOTHING;
        }
        try {
            return servers.kafka()
                    .map(cluster -> cluster.value().measure(topics))
                    .orElseGet(() ->
                            Measured.missing("Without `kafka` in the target, records and readers can't be counted."));
        } catch (ServerException e) {
            return Measured.missing(e.diagnostic().detail());
        }
    }

    /**
     * Carries out a plan. Nothing is begun if what it was made from has moved since.
     *
     * @param secrets that connector settings refer to
     */
    public Report execute(Plan plan, Undertaking what, Secrets secrets, ExecutionListener listener, StopSignal stop) {
        ExecutionSettings settings = new ExecutionSettings(
                project,
                secrets,
                target.timeouts().step(),
                pollInterval(target),
                target.cloud().isPresent() ? CLOUD_PARALLEL : PARALLEL);
        return new Executor(servers.all(), ledger.value(), settings)
                .execute(plan, what.provided(before -> Stale.doubts(plan, before, inspect(before))), listener, stop);
    }

    private static Duration pollInterval(Target target) {
        return target.cloud().isPresent() ? CLOUD_POLL_INTERVAL : POLL_INTERVAL;
    }

    /** The ksqlDB server: queries, PRINT, health. */
    public KsqlDb ksqldb() {
        return servers.ksqldb();
    }

    /** How queries do their work at this moment. */
    public List<QueryHealth> health(Predicate<Observed.Query> wanted) {
        Optional<Supplier<? extends GroupLags>> kafka = servers.kafka().map(lazy -> lazy::value);
        return new QueryHealths(servers.ksqldb(), kafka).look(wanted);
    }

    /** Its connectors. */
    public Optional<ConnectorOperations> connectors() {
        return servers.connectors();
    }

    /** Its topics, for whoever sends records. */
    public Optional<Topics> topics() {
        return servers.all().topics();
    }

    /** The subjects of its Schema Registry. */
    public Optional<Subjects> subjects() {
        return servers.all().subjects();
    }

    /** What only Confluent Cloud can do with connectors. */
    public Optional<CloudConnect> cloud() {
        return servers.cloud();
    }

    @Override
    public void close() {
        ledger.ifMade(LedgerStore::close);
        servers.close();
    }

    private LedgerStore ledgerStore(LedgerCodec codec) {
        if (target.ledger() instanceof LedgerPlace.Topic topic
                && servers.kafka().isPresent()) {
            return new KafkaLedger(servers.kafka().get().value(), topic.name(), codec);
        }
        Path directory = target.ledger() instanceof LedgerPlace.Directory named
                ? named.path()
                : Path.of(".weir", "ledger", target.name());
        return new LedgerFile(
                project.resolve(directory), codec, servers.topics().map(Supplier::get));
    }
}
