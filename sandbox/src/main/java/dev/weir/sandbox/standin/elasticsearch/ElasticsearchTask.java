package dev.weir.sandbox.standin.elasticsearch;

import dev.weir.sandbox.standin.Rejected;
import dev.weir.sandbox.standin.StandInConnector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what Connect hands over, in batches, and returns when all of it is answered: so Connect's own offsets are right without more. */
public final class ElasticsearchTask extends SinkTask {
    private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchTask.class);

    private @Nullable Work work;

    @Override
    public String version() {
        return StandInConnector.VERSION;
    }

    @Override
    public void start(Map<String, String> props) {
        Settings settings = new Settings(props);
        Client client = new Client(settings);
        Rejected rejected = Rejected.of(context);
        work = new Work(
                settings,
                client,
                new Actions(settings),
                new Indices(client, settings),
                new Bulk(client, settings, rejected),
                rejected);
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
            work.client.close();
        }
    }

    private record Work(
            Settings settings, Client client, Actions actions, Indices indices, Bulk bulk, Rejected rejected) {
        void put(Collection<SinkRecord> records) {
            List<BulkAction> batch = new ArrayList<>();
            long bytes = 0;
            for (SinkRecord record : records) {
                Optional<BulkAction> action = action(record);
                if (action.isEmpty()) {
                    continue;
                }
                int size = action.get().bytes();
                if (!batch.isEmpty()
                        && (batch.size() == settings.batchSize() || bytes + size > settings.batchBytes())) {
                    bulk.send(batch);
                    batch = new ArrayList<>();
                    bytes = 0;
                }
                indices.prepare(action.get());
                batch.add(action.get());
                bytes += size;
            }
            if (!batch.isEmpty()) {
                bulk.send(batch);
            }
        }

        private Optional<BulkAction> action(SinkRecord record) {
            try {
                return actions.of(record);
            } catch (DataException invalid) {
                DataException named = new DataException(Rejected.name(record) + ": " + invalid.getMessage());
                if (!settings.getBoolean("drop.invalid.message")) {
                    throw named;
                }
                LOG.warn("Left out a record. {}", named.getMessage());
                rejected.report(record, named);
                return Optional.empty();
            }
        }
    }
}
