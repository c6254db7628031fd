package dev.weir.execute;

import dev.weir.ledger.LedgerEntry;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.port.Progress;
import dev.weir.port.StatementServer;
import dev.weir.port.Topics;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.format.Formatter;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rows of INSERT INTO … VALUES. No server tells whether a row was inserted, so the intention remembers how far the topic was written: if it
 * hasn't grown since, the row isn't there.
 */
record RowWork(StatementServer ksqldb, Optional<Topics> topics, Patience patience) implements Work {
    private static final String TOPIC = "topic";
    private static final String ENDS = "ends";

    @Override
    public LedgerEntry intention(LedgerEntry entry) {
        SortedMap<String, String> before = new TreeMap<>();
        Optional<String> topic = topic((Resource.Row) entry.resource());
        topic.ifPresent(name -> topics.ifPresent(kafka -> {
            before.put(TOPIC, name);
            before.put(ENDS, kafka.ends(name).toString());
        }));
        return new LedgerEntry(
                entry.resource(), LedgerEntry.State.INTENDED, entry.dependsOn(), entry.createdTopics(), before);
    }

    @Override
    public boolean happened(LedgerEntry intention) {
        Optional<String> topic = Optional.ofNullable(intention.serverSaid().get(TOPIC));
        return topic.isPresent()
                && topics.map(kafka -> !kafka.ends(topic.get())
                                .toString()
                                .equals(intention.serverSaid().get(ENDS)))
                        .orElse(false);
    }

    @Override
    public void create(Attempt attempt) {
        Resource.Row row = (Resource.Row) attempt.entry().resource();
        String statement = Formatter.format(row.statement());
        try {
            patience.whileBusy(attempt.progress(), () -> ksqldb.run(statement, row.properties(), attempt.progress()));
        } catch (ServerException e) {
            if (e.kind() != FailureKind.TIMED_OUT || !happened(attempt.entry())) {
                throw e;
            }
        }
        attempt.ledger().write(attempt.entry().applied(new TreeMap<>()));
    }

    /** Rows stay where they are until their topic goes. */
    @Override
    public void drop(LedgerEntry entry, List<String> topicsToo, Progress progress) {}

    private Optional<String> topic(Resource.Row row) {
        InsertValues insert = row.statement();
        String target = insert.target().text();
        return Stream.of(ResourceKind.STREAM, ResourceKind.TABLE)
                .map(kind -> ksqldb.find(new ResourceId(kind, target)))
                .flatMap(Optional::stream)
                .filter(Observed.Source.class::isInstance)
                .map(found -> ((Observed.Source) found).topic())
                .findFirst();
    }
}
