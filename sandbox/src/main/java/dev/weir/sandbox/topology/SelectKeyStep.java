package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.row.WindowBounds;
import dev.weir.sandbox.serde.KeySerde;
import dev.weir.sql.plan.Step;
import dev.weir.sql.plan.TypedExpression;
import dev.weir.sql.schema.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.kstream.KStream;
import org.jspecify.annotations.Nullable;

/** PARTITION BY and the rekeying of joins. Kafka Streams writes to a topic between where the next step needs it. */
record SelectKeyStep(Step.SelectKey step, StepContext context) {

    Node build(Node input) {
        boolean same = keepsKey();
        KeySerde plain = context.keys(step.keyFormat(), step.schema());
        KeySerde serde = same ? new KeySerde(plain.codec(), input.keys().window()) : plain;
        Rekeying rekeying = Rekeying.of(step, same, context.expressions());
        KStream<Key, Row> rekeyed = SinkStep.stream(input).map(rekeying::apply);
        return input instanceof Node.StreamNode ? new Node.StreamNode(rekeyed, serde) : table(rekeyed, serde);
    }

    /** The key is only written anew, in another format or beside another key's; its window stays then. */
    private boolean keepsKey() {
        List<String> before =
                step.input().schema().key().stream().map(Column::name).toList();
        List<Optional<String>> after = step.keys().stream()
                .map(key -> key instanceof TypedExpression.ColumnReference column
                        ? Optional.of(column.name())
                        : Optional.<String>empty())
                .toList();
        return after.equals(before.stream().map(Optional::of).toList());
    }

    /** A table by the same key in another format. */
    private Node table(KStream<Key, Row> rekeyed, KeySerde keys) {
        String name = context.names().next(StoreNames.REKEY);
        return Node.TableNode.keyed(
                rekeyed.toTable(context.store(name, keys, context.rows(Layout.of(step.schema())))), keys, name);
    }

    /** The new key of a row, and the row as it is after. Where there is no row, the key comes of what the old key says. */
    private record Rekeying(Evaluators keys, boolean keepsWindow, Row absent, Relayout oldKey, Relayout relayout) {
        static Rekeying of(Step.SelectKey step, boolean keepsWindow, Expressions expressions) {
            Layout input = Layout.of(step.input().schema());
            List<Column> oldKey = step.input().schema().key();
            return new Rekeying(
                    expressions.compile(step.keys(), input),
                    keepsWindow,
                    Row.of(new Object[input.size()]),
                    Relayout.of(input.columns(), oldKey, input),
                    Relayout.of(input.columns(), step.schema().key(), Layout.of(step.schema())));
        }

        KeyValue<@Nullable Key, @Nullable Row> apply(@Nullable Key key, @Nullable Row row) {
            Row seen = row == null ? oldKey.apply(absent, key == null ? null : key.columns()) : row;
            @Nullable Object[] columns = keys.evaluate(seen);
            Row changed = Row.of(columns);
            boolean none = columns.length < 2 && Arrays.stream(columns).allMatch(column -> column == null);
            WindowBounds window = keepsWindow && key != null ? key.window() : WindowBounds.NONE;
            return new KeyValue<>(
                    none ? null : new Key(changed, window), row == null ? null : relayout.apply(row, changed));
        }
    }
}
