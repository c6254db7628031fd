package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.serde.Formats;
import dev.weir.sandbox.serde.RowCodec;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ReadOnlySessionStore;
import org.apache.kafka.streams.state.ReadOnlyWindowStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.jspecify.annotations.Nullable;

/** Reads the store of a materialised table; only some keys where the query names them. */
final class StoreScan {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int PAUSE_MILLIS = 50;

    private final StreamsQuery query;
    private final TableView view;
    private final Optional<List<Key>> keys;
    private final Optional<RowCodec> lossy;

    StoreScan(StreamsQuery query, StatelessPlan plan) {
        this.query = query;
        this.view = query.view()
                .orElseThrow(() -> new UnsupportedOperationException(query.id() + " doesn't materialise a table."));
        this.keys = KeyLookup.of(plan);
        this.lossy = lossy(query.query().sink());
    }

    /** ksqlDB stores tables in their format, and PROTOBUF makes other values of nulls; our stores keep them. */
    private static Optional<RowCodec> lossy(DataSource table) {
        Format format = table.valueFormat();
        if (format.name() != FormatName.PROTOBUF && format.name() != FormatName.PROTOBUF_NOSR) {
            return Optional.empty();
        }
        Format same = new Format(FormatName.PROTOBUF_NOSR, format.properties(), format.wrapped());
        return Optional.of(
                new Formats(Optional.empty()).value(same, table.schema().value(), table.topic()));
    }

    /** Waits for stores that are just being opened, as they are after a start. */
    void into(PulledRows rows) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            try {
                query.reading(streams -> {
                    read(streams, rows);
                    return rows;
                });
                return;
            } catch (InvalidStateStoreException | IllegalStateException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private void read(KafkaStreams streams, PulledRows rows) {
        switch (view.kind()) {
            case KEYS -> keys(streams, rows);
            case WINDOWS -> windows(streams, rows);
            case SESSIONS -> sessions(streams, rows);
        }
    }

    private void keys(KafkaStreams streams, PulledRows rows) {
        ReadOnlyKeyValueStore<Key, ValueAndTimestamp<Row>> store = streams.store(StoreQueryParameters.fromNameAndType(
                view.store(), QueryableStoreTypes.<Key, Row>timestampedKeyValueStore()));
        if (keys.isPresent()) {
            keys.get().forEach(wanted -> take(wanted, store.get(wanted), rows));
            return;
        }
        try (KeyValueIterator<Key, ValueAndTimestamp<Row>> all = store.all()) {
            while (all.hasNext() && !rows.isComplete()) {
                KeyValue<Key, ValueAndTimestamp<Row>> next = all.next();
                take(next.key, next.value, rows);
            }
        }
    }

    private void windows(KafkaStreams streams, PulledRows rows) {
        ReadOnlyWindowStore<Key, ValueAndTimestamp<Row>> store = streams.store(StoreQueryParameters.fromNameAndType(
                view.store(), QueryableStoreTypes.<Key, Row>timestampedWindowStore()));
        if (keys.isPresent()) {
            keys.get()
                    .forEach(wanted -> takeWindows(
                            store.fetch(wanted, wanted, Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE)), rows));
            return;
        }
        takeWindows(store.all(), rows);
    }

    private void takeWindows(KeyValueIterator<Windowed<Key>, ValueAndTimestamp<Row>> found, PulledRows rows) {
        try (KeyValueIterator<Windowed<Key>, ValueAndTimestamp<Row>> all = found) {
            while (all.hasNext() && !rows.isComplete()) {
                KeyValue<Windowed<Key>, ValueAndTimestamp<Row>> next = all.next();
                take(AggregateStep.key(next.key), next.value, rows);
            }
        }
    }

    private void sessions(KafkaStreams streams, PulledRows rows) {
        ReadOnlySessionStore<Key, Row> store = streams.store(
                StoreQueryParameters.fromNameAndType(view.store(), QueryableStoreTypes.<Key, Row>sessionStore()));
        if (keys.isPresent()) {
            keys.get().forEach(wanted -> takeSessions(store.fetch(wanted), rows));
            return;
        }
        takeSessions(store.fetch(null, null), rows);
    }

    private void takeSessions(KeyValueIterator<Windowed<Key>, Row> found, PulledRows rows) {
        try (KeyValueIterator<Windowed<Key>, Row> all = found) {
            while (all.hasNext() && !rows.isComplete()) {
                KeyValue<Windowed<Key>, Row> next = all.next();
                take(
                        AggregateStep.key(next.key),
                        ValueAndTimestamp.make(next.value, next.key.window().end()),
                        rows);
            }
        }
    }

    private Row asStored(Row row) {
        return lossy.map(codec -> codec.read(Objects.requireNonNull(codec.write(row))))
                .orElse(row);
    }

    private void take(Key found, @Nullable ValueAndTimestamp<Row> stored, PulledRows rows) {
        Row row = stored == null ? null : view.reading().row(found, stored.value());
        if (row != null && stored != null) {
            rows.take(new SourceRecord(found, asStored(row), stored.timestamp(), -1, -1, new RecordHeaders()));
        }
    }
}
