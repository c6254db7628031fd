package dev.weir.sandbox.standin.bigquery;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.standin.Answer;
import dev.weir.sandbox.standin.Rejected;
import dev.weir.sandbox.standin.StandInConnector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.jspecify.annotations.Nullable;

/**
 * Sends what Connect hands over, a request a table, and returns when all of it is answered. A service that refuses rows says which; where the config
 * tolerates errors these are reported and the others sent again, else the task fails. Records without a value are left out.
 */
public final class BigQueryTask extends SinkTask {
    private static final int MOST_ROWS = 500;
    private static final int TOO_LARGE = 413;
    private static final String STOPPED = "stopped";

    private @Nullable Work work;

    @Override
    public String version() {
        return StandInConnector.VERSION;
    }

    @Override
    public void start(Map<String, String> props) {
        Settings settings = new Settings(props);
        work = new Work(new Rows(settings), new Tables(settings), Rejected.of(context));
    }

    @Override
    public void put(Collection<SinkRecord> records) {
        if (work != null) {
            work.put(records);
        }
    }

    @Override
    public void stop() {
        if (work != null) {
            work.tables.close();
        }
    }

    private record Work(Rows rows, Tables tables, Rejected rejected) {
        void put(Collection<SinkRecord> records) {
            Map<String, List<Row>> byTable = new LinkedHashMap<>();
            for (SinkRecord record : records) {
                if (record.value() != null) {
                    tables.prepare(record);
                    Row row = rows.of(record);
                    byTable.computeIfAbsent(row.table(), table -> new ArrayList<>())
                            .add(row);
                }
            }
            byTable.forEach((table, all) -> {
                for (int from = 0; from < all.size(); from += MOST_ROWS) {
                    insert(table, all.subList(from, Math.min(from + MOST_ROWS, all.size())));
                }
            });
        }

        private void insert(String table, List<Row> some) {
            Answer answer = tables.insert(table, some);
            if (answer.status() == TOO_LARGE && some.size() > 1) {
                insert(table, some.subList(0, some.size() / 2));
                insert(table, some.subList(some.size() / 2, some.size()));
                return;
            }
            if (!answer.ok()) {
                throw new ConnectException("The rows for " + table + " were refused: " + answer.shown());
            }
            SortedMap<Integer, String> refused = refused(answer.json());
            if (!refused.isEmpty()) {
                List<Row> left = withoutCulprits(table, some, refused);
                if (!left.isEmpty()) {
                    insert(table, left);
                }
            }
        }

        private List<Row> withoutCulprits(String table, List<Row> some, SortedMap<Integer, String> refused) {
            SortedMap<Integer, String> culprits = new TreeMap<>(refused);
            culprits.values().removeIf(STOPPED::equals);
            if (!rejected.wanted() || culprits.isEmpty()) {
                int first = culprits.isEmpty() ? refused.firstKey() : culprits.firstKey();
                throw new ConnectException(refused.size() + " of " + some.size() + " rows for " + table
                        + " were refused, because of that of "
                        + Rejected.name(some.get(first).record()) + ": "
                        + refused.get(first));
            }
            List<Row> left = new ArrayList<>(some);
            culprits.forEach((index, why) -> {
                left.remove(some.get(index));
                rejected.report(some.get(index).record(), new ConnectException("The row was refused: " + why));
            });
            return left;
        }

        /** By the row's index, the reason with the service's message; {@code stopped} is one that only other rows have kept out. */
        private static SortedMap<Integer, String> refused(JsonNode answer) {
            SortedMap<Integer, String> refused = new TreeMap<>();
            for (JsonNode error : answer.path("insertErrors")) {
                JsonNode first = error.path("errors").path(0);
                String reason = first.path("reason").asText();
                refused.put(
                        error.path("index").asInt(),
                        reason.equals(STOPPED)
                                ? reason
                                : reason + ", " + first.path("message").asText());
            }
            return refused;
        }
    }
}
