package dev.weir.execute;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.Handover;
import dev.weir.ledger.LedgerEntry;
import dev.weir.ledger.LedgerState;
import dev.weir.live.Observed;
import dev.weir.model.Partition;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.port.Deadline;
import dev.weir.port.GroupOffsets;
import dev.weir.port.StatementAnswer;
import dev.weir.port.StatementServer;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.format.Formatter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes one query go on where another one stops. The old one is paused, which lets it commit all that it has written, and its offsets go into the ledger
 * before it is terminated: terminating deletes them. Whatever step was the last of a run that died, the next run repeats it.
 */
final class TakeOver {
    private static final String COMMIT_INTERVAL = "commit.interval.ms";
    private static final String START = "auto.offset.reset";

    private final StatementServer ksqldb;
    private final GroupOffsets kafka;
    private final Patience patience;
    private final Attempt attempt;

    TakeOver(StatementServer ksqldb, GroupOffsets kafka, Patience patience, Attempt attempt) {
        this.ksqldb = ksqldb;
        this.kafka = kafka;
        this.patience = patience;
        this.attempt = attempt;
    }

    /** Stops the old query, which may be gone by now, and says in the ledger where. */
    LedgerEntry stop(LedgerState before) {
        LedgerEntry entry = attempt.entry();
        attempt.ledger().write(entry);
        Handover handover = Handover.in(entry).orElseThrow();
        ResourceId old = handover.stopping();
        if (isThere(old)) {
            entry = stopped(old, handover).into(entry);
            attempt.ledger().write(entry);
            terminate(old);
        } else if (handover.offsets().isEmpty() && !isThere(entry.id())) {
            throw lost(old);
        }
        if (before.find(old).isPresent()) {
            attempt.ledger().remove(old);
        }
        return entry;
    }

    /** A query that starts for the first time begins where its group is said to have stopped. */
    void setOffsets(LedgerEntry stopped) {
        SortedMap<Partition, Long> offsets = Handover.in(stopped).orElseThrow().offsets();
        patience.repeating(attempt.progress(), () -> kafka.set(group(stopped.id()), offsets));
    }

    /** Of a partition that it never committed, the old query has read nothing since it started. */
    private Handover stopped(ResourceId old, Handover earlier) {
        List<String> topics = topics();
        SortedMap<Partition, Long> unread = patience.repeating(
                attempt.progress(), () -> fromEarliest() ? kafka.starts(topics) : kafka.ends(topics));
        patience.repeating(
                attempt.progress(), () -> ksqldb.run("PAUSE " + written(old), new TreeMap<>(), attempt.progress()));
        SortedMap<Partition, Long> committed = still(old);
        committed.keySet().removeIf(partition -> !topics.contains(partition.topic()));
        Handover known = earlier.at(committed);
        unread.keySet().removeAll(known.offsets().keySet());
        return known.at(unread);
    }

    /** What a paused query has read it commits within its commit interval; after two of them without a change there is nothing left to commit. */
    private SortedMap<Partition, Long> still(ResourceId old) {
        String group = group(old);
        Duration rest = commitInterval().multipliedBy(2).plus(patience.interval());
        SortedMap<Partition, Long> offsets = committed(group);
        Deadline limit = Deadline.in(patience.limit().plus(rest));
        Deadline quiet = Deadline.in(rest);
        while (!quiet.isOver()) {
            attempt.progress().still("waiting for query " + old.name() + " to commit what it has read");
            quiet.sleep(patience.interval());
            SortedMap<Partition, Long> now = committed(group);
            if (!now.equals(offsets)) {
                offsets = now;
                quiet = Deadline.in(rest);
            }
            if (limit.isOver()) {
                throw restless(old);
            }
        }
        return offsets;
    }

    private Duration commitInterval() {
        return object().properties().entrySet().stream()
                .filter(property -> property.getKey().endsWith(COMMIT_INTERVAL))
                .map(property -> Duration.ofMillis(Long.parseLong(property.getValue())))
                .findFirst()
                .orElseGet(ksqldb::commitInterval);
    }

    private boolean fromEarliest() {
        return object().properties().entrySet().stream()
                .anyMatch(property ->
                        property.getKey().endsWith(START) && property.getValue().equalsIgnoreCase("earliest"));
    }

    private Resource.SqlObject object() {
        return (Resource.SqlObject) attempt.entry().resource();
    }

    /** Of a query without joins there is one. */
    private List<String> topics() {
        Relation from = ((InsertSelect) object().statement()).query().from();
        String source = ((Relation.Source) from).name().text();
        return Optional.of(new ResourceId(ResourceKind.STREAM, source)).flatMap(ksqldb::find).stream()
                .filter(Observed.Source.class::isInstance)
                .map(found -> ((Observed.Source) found).topic())
                .toList();
    }

    private String group(ResourceId query) {
        return "_confluent-ksql-" + ksqldb.info().serviceId() + "query_" + query.name();
    }

    private void terminate(ResourceId query) {
        patience.once(
                attempt.progress(),
                false,
                () -> !isThere(query),
                StatementAnswer.NOTHING,
                () -> ksqldb.run("TERMINATE " + written(query), new TreeMap<>(), attempt.progress()));
    }

    private boolean isThere(ResourceId query) {
        return patience.repeating(attempt.progress(), () -> ksqldb.find(query).isPresent());
    }

    private SortedMap<Partition, Long> committed(String group) {
        return patience.repeating(attempt.progress(), () -> kafka.committed(group));
    }

    private static String written(ResourceId query) {
        return Formatter.format(new Name(Origin.GENERATED, query.name()));
    }

    static Diagnostic outOfReach(ResourceId id) {
        return Diagnostic.error(
                "WEIR-RUN-160",
                "A query can go on where another one stopped only with access to Kafka",
                "The " + id + " is to begin where the query before it stops. For that Weir reads and sets offsets of"
                        + " consumer groups in Kafka, and the target has no address in `kafka`. Add it, or choose"
                        + " `strategy: recreate`.");
    }

    private static StepFailure lost(ResourceId old) {
        return new StepFailure(
                "WEIR-RUN-161",
                "It isn't known where the old query stopped",
                "The query `" + old.name() + "` is gone, and with it went the offsets up to which it has read. Choose"
                        + " `strategy: recreate` for this change; what is read from the beginning is written again.");
    }

    private StepFailure restless(ResourceId old) {
        return new StepFailure(
                "WEIR-RUN-162",
                "A paused query goes on reading",
                "After " + patience.limit().toSeconds() + " s the offsets of the query `" + old.name()
                        + "` still change although it is paused. Check whether somebody resumes it, or another server"
                        + " runs under the same service id; then apply again.");
    }
}
