package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.serde.KeySerde;
import java.util.function.Function;
import org.apache.kafka.streams.kstream.KGroupedStream;
import org.apache.kafka.streams.kstream.KGroupedTable;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;

/** What a step has become in Kafka Streams. */
sealed interface Node {
    KeySerde keys();

    /** The node as the kind that its step promises; anything else is a mistake in the plan. */
    default StreamNode asStream() {
        throw new IllegalStateException("not a stream: " + this);
    }

    default TableNode<?> asTable() {
        throw new IllegalStateException("not a table: " + this);
    }

    /** A table that others can be joined with: its keys are plain. */
    default TableNode<Key> asKeyedTable() {
        throw new IllegalStateException("not a table with plain keys: " + this);
    }

    record StreamNode(KStream<Key, Row> stream, KeySerde keys) implements Node {
        @Override
        public StreamNode asStream() {
            return this;
        }
    }

    /** @param key makes our key of the table's own, which is windowed after a windowed aggregation */
    record TableNode<K>(KTable<K, Row> table, Function<K, Key> key, KeySerde keys, TableView view) implements Node {
        static TableNode<Key> keyed(KTable<Key, Row> table, KeySerde keys, String store) {
            return new TableNode<>(table, key -> key, keys, TableView.of(store, TableView.Kind.KEYS));
        }

        @Override
        public TableNode<?> asTable() {
            return this;
        }

        @Override
        @SuppressWarnings("unchecked") // an unwindowed table's K is Key
        public TableNode<Key> asKeyedTable() {
            if (view.windowed()) {
                throw new IllegalStateException("the table's keys are windowed: " + this);
            }
            return (TableNode<Key>) this;
        }

        TableNode<K> with(KTable<K, Row> changed, TableView.Reading reading) {
            return new TableNode<>(changed, key, keys, view.then(reading));
        }
    }

    record GroupedStream(KGroupedStream<Key, Row> stream, KeySerde keys) implements Node {}

    record GroupedTable(KGroupedTable<Key, Row> table, KeySerde keys) implements Node {}
}
