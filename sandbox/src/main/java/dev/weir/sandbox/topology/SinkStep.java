package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.serde.KeySerde;
import dev.weir.sandbox.serde.RowSerde;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.DataSource;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;

/** Writes rows to the topic of the sink, in its formats and at the time that its timestamp column says. */
record SinkStep(Step.Sink step, StepContext context) {

    Node build(Node input) {
        DataSource sink = step.sink();
        KeySerde keys = new KeySerde(
                context.formats().key(sink.keyFormat(), sink.schema().key(), sink.topic()), sink.window());
        RowSerde values = new RowSerde(
                context.formats().value(sink.valueFormat(), sink.schema().value(), sink.topic()));
        timed(converted(stream(input))).to(sink.topic(), Produced.with(keys, values));
        return input;
    }

    static KStream<Key, Row> stream(Node node) {
        return node instanceof Node.StreamNode stream ? stream.stream() : changes(node.asTable());
    }

    private static <K> KStream<Key, Row> changes(Node.TableNode<K> table) {
        return table.table().toStream((key, row) -> table.key().apply(key));
    }

    /** INSERT INTO … SELECT may write smaller types than the sink has. */
    private KStream<Key, Row> converted(KStream<Key, Row> rows) {
        return Conversion.between(
                        step.input().schema().value(), step.sink().schema().value())
                .map(conversion -> rows.mapValues(row -> row == null ? null : conversion.apply(row)))
                .orElse(rows);
    }

    private KStream<Key, Row> timed(KStream<Key, Row> rows) {
        return step.sink()
                .timestamp()
                .map(column -> RowTimestamp.of(column, step.sink().schema(), context.properties()))
                .map(time -> rows.process(() -> new SinkTime(time)))
                .orElse(rows);
    }
}
