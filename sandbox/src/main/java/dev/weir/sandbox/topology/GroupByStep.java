package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.serde.KeySerde;
import dev.weir.sql.plan.Step;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** GROUP BY. Rows with a null in their group are dropped. */
record GroupByStep(Step.GroupBy step, StepContext context) {

    Node build(Node input) {
        if (input instanceof Node.StreamNode stream) {
            return step.rekeys() ? regrouped(stream) : grouped(stream);
        }
        return groupedTable(input.asTable());
    }

    private Node grouped(Node.StreamNode input) {
        return new Node.GroupedStream(input.stream().groupByKey(grouping(input.keys())), input.keys());
    }

    private Node regrouped(Node.StreamNode input) {
        KeySerde keys = context.keys(step.keyFormat(), step.schema());
        Groups groups = groups();
        return new Node.GroupedStream(
                input.stream().process(() -> new Regrouping(groups)).groupByKey(grouping(keys)), keys);
    }

    private <K> Node groupedTable(Node.TableNode<K> input) {
        KeySerde keys = context.keys(step.keyFormat(), step.schema());
        Groups groups = groups();
        KTable<K, Row> groupable = input.table().filter((key, row) -> groups.of(row).key != null);
        return new Node.GroupedTable(groupable.groupBy((key, row) -> groups.of(row), grouping(keys)), keys);
    }

    private Grouped<Key, Row> grouping(KeySerde keys) {
        Serde<Row> rows = context.rows(Layout.of(step.schema()));
        return Grouped.with(context.names().next(StoreNames.GROUP), keys, rows);
    }

    private Groups groups() {
        Layout layout = Layout.of(step.input().schema());
        return new Groups(
                context.expressions().compile(step.groups(), layout),
                Relayout.of(layout.columns(), step.schema().key(), Layout.of(step.schema())));
    }

    /** Gives rows the key of their group, in one node and with one new record. */
    private static final class Regrouping extends ContextualProcessor<Key, Row, Key, Row> {
        private final Groups groups;

        Regrouping(Groups groups) {
            this.groups = groups;
        }

        @Override
        public void process(Record<Key, Row> input) {
            if (input.value() == null) {
                return;
            }
            KeyValue<@Nullable Key, Row> grouped = groups.of(input.value());
            if (grouped.key != null) {
                context().forward(new Record<>(grouped.key, grouped.value, input.timestamp(), input.headers()));
            }
        }
    }

    /** The group of a row, and the row as the group's rows look. */
    private record Groups(Evaluators keys, Relayout relayout) {
        KeyValue<@Nullable Key, Row> of(Row row) {
            @Nullable Object[] values = keys.evaluate(row);
            for (Object value : values) {
                if (value == null) {
                    return new KeyValue<>(null, row);
                }
            }
            Key key = Key.of(values);
            return new KeyValue<>(key, relayout.apply(row, key.columns()));
        }
    }
}
