package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.drift.Said;
import dev.weir.ledger.Handover;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.ledger.Lineage;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.port.Deadline;
import dev.weir.port.GroupOffsets;
import dev.weir.port.Progress;
import dev.weir.port.StatementAnswer;
import dev.weir.port.StatementServer;
import dev.weir.sql.ast.AlterSource;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Types, streams, tables and INSERT INTO queries. */
final class SqlWork implements Work {
    private static final SortedMap<String, String> NO_PROPERTIES = new TreeMap<>();

    private static final Duration GRACE = Duration.ofSeconds(1);

    private final StatementServer ksqldb;
    private final Optional<TopicRemoval> removal;
    private final Optional<GroupOffsets> groups;
    private final Patience patience;

    /**
     * @param removal empty where Weir doesn't reach Kafka, so that ksqlDB has to delete topics
     * @param groups empty where Weir doesn't reach Kafka, so that no query can go on where another one stopped
     */
    SqlWork(StatementServer ksqldb, Optional<TopicRemoval> removal, Optional<GroupOffsets> groups, Patience patience) {
        this.ksqldb = ksqldb;
        this.removal = removal;
        this.groups = groups;
        this.patience = patience;
    }

    @Override
    public List<Diagnostic> obstacles(LedgerEntry entry) {
        if (groups.isPresent()) {
            return List.of();
        }
        if (Handover.in(entry).isPresent()) {
            return List.of(TakeOver.outOfReach(entry.id()));
        }
        boolean beside =
                Lineage.version(entry).filter(version -> !version.serving()).isPresent();
        return beside ? List.of(CatchingUp.outOfReach(entry.id())) : List.of();
    }

    @Override
    public boolean happened(LedgerEntry intention) {
        return isThere(intention.id(), Progress.SILENT);
    }

    @Override
    public void create(Attempt attempt) {
        Resource.SqlObject object = (Resource.SqlObject) attempt.entry().resource();
        BooleanSupplier done = () -> isThere(object.id(), attempt.progress());
        record(attempt, executed(object, object.statement(), attempt, done));
    }

    /** That the object is there says nothing; a replacement that came through is made again and changes nothing. */
    @Override
    public void replace(Attempt attempt) {
        Resource.SqlObject object = (Resource.SqlObject) attempt.entry().resource();
        record(attempt, executed(object, Replacement.of(object.statement()), attempt, () -> false));
    }

    @Override
    public void alter(Attempt attempt) {
        Resource.SqlObject object = (Resource.SqlObject) attempt.entry().resource();
        BooleanSupplier done = () -> missing(object, attempt.progress()).isEmpty();
        StatementAnswer answer = missing(object, attempt.progress())
                .map(alter -> executed(object, alter, attempt, done))
                .orElse(StatementAnswer.NOTHING);
        record(attempt, answer);
    }

    private Optional<AlterSource> missing(Resource.SqlObject object, Progress progress) {
        CreateSource wanted = (CreateSource) object.statement();
        String name = wanted.name().text();
        return Replacement.missing(wanted, patience.repeating(progress, () -> ksqldb.columns(name)));
    }

    @Override
    public void takeOver(Attempt attempt, LedgerState before) {
        GroupOffsets kafka = groups.orElseThrow(
                () -> new StepFailure(TakeOver.outOfReach(attempt.entry().id())));
        TakeOver takeOver = new TakeOver(ksqldb, kafka, patience, attempt);
        LedgerEntry stopped = takeOver.stop(before);
        if (happened(stopped)) {
            attempt.ledger().write(stopped.applied(described(stopped)));
            return;
        }
        takeOver.setOffsets(stopped);
        create(attempt.of(stopped));
    }

    /** Who has just asked for the name that served before gets a moment to use it before that goes. */
    @Override
    public void switchTo(Attempt attempt) {
        attempt.ledger().write(attempt.entry().applied(described(attempt.entry())));
        Deadline.in(patience.limit()).sleep(GRACE);
    }

    private void record(Attempt attempt, StatementAnswer answer) {
        attempt.executed().run();
        SortedMap<String, String> said = described(attempt.entry());
        answer.queryId().ifPresent(id -> said.put(LedgerEntry.QUERY_ID, id));
        attempt.ledger().write(attempt.entry().applied(said));
    }

    @Override
    public SortedMap<String, String> described(LedgerEntry entry) {
        return find(entry.id(), Progress.SILENT)
                .map(found -> Said.of(entry.resource(), found))
                .orElseGet(TreeMap::new);
    }

    @Override
    public void drop(LedgerEntry entry, List<String> topics, Progress progress) {
        ResourceId id = entry.id();
        resumeOther(entry, progress);
        if (!isThere(id, progress)) {
            removeTopics(topics, progress);
            return;
        }
        switch (id.kind()) {
            case STREAM, TABLE -> dropSource(id, topics, progress);
            case TYPE -> remove(id, "DROP TYPE IF EXISTS " + written(id.name()), progress);
            case QUERY -> remove(id, "TERMINATE " + written(id.name()), progress);
            case TOPIC, SCHEMA, DATA, CONNECTOR, ROW, FLINK, TABLEFLOW ->
                throw new IllegalStateException("not made by ksqlDB: " + id);
        }
    }

    /** A query was paused for the sake of one that isn't wanted any more. */
    private void resumeOther(LedgerEntry entry, Progress progress) {
        Handover.in(entry)
                .map(Handover::stopping)
                .filter(other -> isThere(other, progress))
                .ifPresent(other -> patience.repeating(
                        progress, () -> ksqldb.run("RESUME " + written(other.name()), NO_PROPERTIES, progress)));
    }

    /**
     * Without DELETE TOPIC where that can be helped: the server deletes the topic before it knows whether it can drop the source, and can't be
     * asked again afterwards.
     */
    private void dropSource(ResourceId id, List<String> topics, Progress progress) {
        String drop =
                "DROP " + (id.kind() == ResourceKind.TABLE ? "TABLE" : "STREAM") + " IF EXISTS " + written(id.name());
        if (removal.isPresent() || topics.isEmpty()) {
            remove(id, drop, progress);
            removeTopics(topics, progress);
            return;
        }
        try {
            remove(id, drop + " DELETE TOPIC", progress);
        } catch (ServerException e) {
            if (patience.repeating(progress, ksqldb::topics).stream()
                    .anyMatch(topic -> topics.contains(topic.name()))) {
                throw e;
            }
            remove(id, drop, progress);
        }
    }

    private void removeTopics(List<String> topics, Progress progress) {
        removal.ifPresent(kafka -> topics.forEach(topic -> kafka.remove(topic, progress)));
    }

    private StatementAnswer executed(
            Resource.SqlObject object, Statement statement, Attempt attempt, BooleanSupplier done) {
        String text = Formatter.format(statement);
        return patience.once(
                attempt.progress(),
                attempt.repeated(),
                done,
                StatementAnswer.NOTHING,
                () -> ksqldb.run(text, object.properties(), attempt.progress()));
    }

    private void remove(ResourceId id, String statement, Progress progress) {
        patience.once(
                progress,
                false,
                () -> !isThere(id, progress),
                StatementAnswer.NOTHING,
                () -> ksqldb.run(statement, NO_PROPERTIES, progress));
    }

    private boolean isThere(ResourceId id, Progress progress) {
        return find(id, progress).isPresent();
    }

    private Optional<Observed> find(ResourceId id, Progress progress) {
        return patience.repeating(progress, () -> ksqldb.find(id));
    }

    private static String written(String name) {
        return Formatter.format(new Name(Origin.GENERATED, name));
    }
}
