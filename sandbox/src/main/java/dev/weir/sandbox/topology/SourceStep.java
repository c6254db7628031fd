package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.serde.KeySerde;
import dev.weir.sandbox.serde.RowSerde;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.DataSource;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;

/** Reads a stream or table from its topic. A table is kept in a store, together with its pseudo columns. */
record SourceStep(Step.Source step, StepContext context) {

    Node build(StreamsBuilder builder) {
        DataSource source = step.source();
        KeySerde keys = new KeySerde(
                context.formats().key(source.keyFormat(), source.schema().key(), source.topic()), source.window());
        RowSerde values = new RowSerde(
                context.formats().value(source.valueFormat(), source.schema().value(), source.topic()));
        KStream<Key, Row> rows =
                builder.stream(source.topic(), consumed(source, keys, values)).processValues(SourceRows.of(step));
        return source.isTable() ? table(rows, keys) : new Node.StreamNode(rows, keys);
    }

    private Consumed<Key, Row> consumed(DataSource source, KeySerde keys, RowSerde values) {
        Consumed<Key, Row> consumed = Consumed.with(keys, values);
        return source.timestamp()
                .map(column ->
                        consumed.withTimestampExtractor(RowTimestamp.of(column, source.schema(), context.properties())))
                .orElse(consumed);
    }

    private Node table(KStream<Key, Row> rows, KeySerde keys) {
        String name = context.names().next(StoreNames.SOURCE);
        return Node.TableNode.keyed(
                rows.toTable(context.store(name, keys, new RowSerde(GrowingRows.of(step)))), keys, name);
    }
}
