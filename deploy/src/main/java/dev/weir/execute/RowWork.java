package dev.weir.execute;

import dev.weir.ledger.LedgerEntry;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.port.Progress;
import dev.weir.port.StatementServer;
import dev.weir.port.WrittenRecords;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.format.Formatter;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rows of INSERT INTO … VALUES. No server tells whether a row was inserted. So the intention fixes the row's time and remembers how far the
 * topic was written: a record behind that with exactly this time is the row. That the topic has grown isn't enough, for others write into it too.
 */
record RowWork(StatementServer ksqldb, Optional<WrittenRecords> records, Patience patience) implements Work {
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

    @Override
    public LedgerEntry intention(LedgerEntry entry, Optional<LedgerEntry> earlier) {
        SortedMap<String, String> remembered = records.flatMap(kafka -> planned((Resource.Row) entry.resource(), kafka))
                .map(RowIntention::remembered)
                .orElseGet(TreeMap::new);
        return new LedgerEntry(
                entry.resource(), LedgerEntry.State.INTENDED, entry.dependsOn(), entry.createdTopics(), remembered);
    }

    @Override
    public boolean happened(LedgerEntry intention) {
        Optional<RowIntention> row = RowIntention.in(intention.serverSaid());
        return records.flatMap(kafka -> row.map(planned -> planned.happened(kafka)))
                .orElse(false);
    }

    @Override
    public void create(Attempt attempt) {
        Resource.Row row = (Resource.Row) attempt.entry().resource();
        String statement = RowIntention.in(attempt.entry().serverSaid())
                .map(RowIntention::statement)
                .orElseGet(() -> Formatter.format(row.statement()));
        try {
            patience.whileBusy(attempt.progress(), () -> ksqldb.run(statement, row.properties(), attempt.progress()));
        } catch (ServerException e) {
            if (!Patience.isLost(e.kind()) || !arrives(attempt)) {
                throw e;
            }
        }
        attempt.ledger().write(attempt.entry().applied(new TreeMap<>()));
    }

    /** A row whose answer got lost may still be on its way. It is never sent a second time by the same run. */
    private boolean arrives(Attempt attempt) {
        return patience.atMost(ON_ITS_WAY)
                .until(
                        () -> happened(attempt.entry()),
                        () -> attempt.progress().still("looking whether the row was inserted"));
    }

    /** Rows stay where they are until their topic goes. */
    @Override
    public void drop(LedgerEntry entry, List<String> topics, Progress progress) {}

    /**
     * The time is taken before anything else: until the topic's ends are known, records that others wrote in the same millisecond have arrived, and
     * lie before the ends.
     */
    private Optional<RowIntention> planned(Resource.Row row, WrittenRecords kafka) {
        long now = System.currentTimeMillis();
        InsertValues insert = row.statement();
        String target = insert.target().text();
        return topic(target).map(topic -> {
            List<String> columns = insert.columns().isEmpty() ? ksqldb.columns(target) : List.of();
            return RowIntention.of(TimedRow.of(insert, now, columns), topic, kafka.ends(topic));
        });
    }

    private Optional<String> topic(String target) {
        return Stream.of(ResourceKind.STREAM, ResourceKind.TABLE)
                .map(kind -> ksqldb.find(new ResourceId(kind, target)))
                .flatMap(Optional::stream)
                .filter(Observed.Source.class::isInstance)
                .map(found -> ((Observed.Source) found).topic())
                .findFirst();
    }
}
