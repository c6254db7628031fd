package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.serde.KeySerde;
import dev.weir.sql.ast.TimeSpan;
import dev.weir.sql.ast.Window;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.kstream.EmitStrategy;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.SessionWindows;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.state.BuiltInDslStoreSuppliers.RocksDBDslStoreSuppliers;
import org.apache.kafka.streams.state.SessionStore;
import org.apache.kafka.streams.state.WindowStore;

/** Aggregation over tumbling, hopping or session windows. */
record WindowedAggregation(Fold fold, KeySerde keys, Serde<Row> states, String store, boolean emitsFinal) {
    /**
     * Late records are taken for a day where a statement doesn't say otherwise, the window's own length included; with EMIT FINAL none
     * are, so that results don't come a day late.
     */
    private static final Duration DEFAULT_LATENESS = Duration.ofDays(1);

    KTable<Windowed<Key>, Row> build(KGroupedStream<Key, Row> stream, Window window) {
        if (window instanceof Window.Session session) {
            return sessions(stream, session);
        }
        TimeWindows windows = windows(window);
        Duration kept = retention(window, Duration.ofMillis(windows.size() + windows.gracePeriodMs()));
        return stream.windowedBy(windows)
                .emitStrategy(emission())
                .aggregate(fold::initial, fold::add, this.<WindowStore<Bytes, byte[]>>materialized(kept));
    }

    private KTable<Windowed<Key>, Row> sessions(KGroupedStream<Key, Row> stream, Window.Session session) {
        Duration gap = session.gap().duration();
        Duration grace = grace(session, gap);
        return stream.windowedBy(SessionWindows.ofInactivityGapAndGrace(gap, grace))
                .emitStrategy(emission())
                .aggregate(
                        fold::initial,
                        fold::add,
                        fold::merge,
                        this.<SessionStore<Bytes, byte[]>>materialized(retention(session, gap.plus(grace))));
    }

    private EmitStrategy emission() {
        return emitsFinal ? EmitStrategy.onWindowClose() : EmitStrategy.onWindowUpdate();
    }

    private TimeWindows windows(Window window) {
        if (window instanceof Window.Hopping hopping) {
            Duration size = hopping.size().duration();
            return TimeWindows.ofSizeAndGrace(size, grace(hopping, size))
                    .advanceBy(hopping.advance().duration());
        }
        Duration size = ((Window.Tumbling) window).size().duration();
        return TimeWindows.ofSizeAndGrace(size, grace(window, size));
    }

    private Duration grace(Window window, Duration size) {
        Duration rest = DEFAULT_LATENESS.minus(size);
        Duration otherwise = emitsFinal || rest.isNegative() ? Duration.ZERO : rest;
        return window.grace().map(TimeSpan::duration).orElse(otherwise);
    }

    private static Duration retention(Window window, Duration least) {
        Optional<Duration> asked = window.retention().map(TimeSpan::duration);
        return asked.filter(retention -> retention.compareTo(least) > 0).orElse(least);
    }

    private <S extends StateStore> Materialized<Key, Row, S> materialized(Duration retention) {
        Materialized<Key, Row, S> materialized = Materialized.<Key, Row, S>as(store)
                .withKeySerde(keys)
                .withValueSerde(states)
                .withRetention(retention);
        // Stores in memory let a window expire in the moment in which it closes, before its result is emitted.
        return emitsFinal ? materialized.withStoreType(new RocksDBDslStoreSuppliers()) : materialized;
    }
}
