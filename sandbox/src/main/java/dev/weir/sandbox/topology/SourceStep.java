package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.serde.KeySerde;
import dev.weir.sandbox.serde.RowSerde;
import dev.weir.sql.schema.DataSource;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;

/**
 * Reads a stream or table from its topic. A table is kept in a store, together with its pseudo columns.
 *
 * @param rows what is made of its records at once; for a table, just its rows
 */
record SourceStep(StatelessPlan rows, StepContext context) {

    Node build(StreamsBuilder builder) {
        DataSource source = rows.source().source();
        KeySerde keys = new KeySerde(
                context.formats().key(source.keyFormat(), source.schema().key(), source.topic()), source.window());
        RowSerde values = new RowSerde(
                context.formats().value(source.valueFormat(), source.schema().value(), source.topic()));
        KStream<Key, Row> stream =
                builder.stream(source.topic(), consumed(source, keys, values)).processValues(SourceRows.of(rows));
        return source.isTable() ? table(stream, keys) : new Node.StreamNode(stream, keys);
    }

    private Consumed<Key, Row> consumed(DataSource source, KeySerde keys, RowSerde values) {
        Consumed<Key, Row> consumed = Consumed.with(keys, values);
        return source.timestamp()
                .map(column ->
                        consumed.withTimestampExtractor(RowTimestamp.of(column, source.schema(), context.properties())))
                .orElse(consumed);
    }

    private Node table(KStream<Key, Row> stream, KeySerde keys) {
        String name = context.names().next(StoreNames.SOURCE);
        return Node.TableNode.keyed(
                stream.toTable(context.store(name, keys, new RowSerde(GrowingRows.of(rows.source())))), keys, name);
    }
}
