package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Key;
import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.row.WindowBounds;
import dev.weir.sandbox.serde.BinaryCodec;
import dev.weir.sandbox.serde.KeySerde;
import dev.weir.sandbox.serde.RowSerde;
import dev.weir.sql.ast.Window;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.WindowType;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Windowed;

/**
 * The aggregation of a grouped stream or table, over windows or not. The store holds states; results are made of them on the way out.
 */
record AggregateStep(Step.Aggregate step, StepContext context) {

    Node build(Node input) {
        Fold fold = Fold.of(step, context);
        Serde<Row> states = new RowSerde(BinaryCodec.ofTypes(fold.stateTypes()));
        String store = context.names().next(StoreNames.AGGREGATE);
        if (input instanceof Node.GroupedTable table) {
            return plain(
                    table.table()
                            .aggregate(
                                    fold::initial, fold::add, fold::remove, context.store(store, table.keys(), states)),
                    fold,
                    table.keys(),
                    store);
        }
        Node.GroupedStream stream = (Node.GroupedStream) input;
        if (step.window().isPresent()) {
            return windowed(stream, step.window().get(), fold, states, store);
        }
        KTable<Key, Row> aggregated =
                stream.stream().aggregate(fold::initial, fold::add, context.store(store, stream.keys(), states));
        return plain(aggregated, fold, stream.keys(), store);
    }

    private Node plain(KTable<Key, Row> states, Fold fold, KeySerde keys, String store) {
        return Node.TableNode.keyed(states, keys, store)
                .with(states.mapValues(fold::result, context.values(Layout.of(step.schema()))), fold::result);
    }

    private Node windowed(Node.GroupedStream input, Window window, Fold fold, Serde<Row> states, String store) {
        KTable<Windowed<Key>, Row> aggregated = new WindowedAggregation(
                        fold, input.keys(), states, store, step.emitsFinal())
                .build(input.stream(), window);
        WindowType type = type(window);
        return new Node.TableNode<>(
                aggregated.mapValues(
                        (key, state) -> fold.result(key(key), state), context.values(Layout.of(step.schema()))),
                AggregateStep::key,
                new KeySerde(input.keys().codec(), Optional.of(type)),
                TableView.of(store, type.isSession() ? TableView.Kind.SESSIONS : TableView.Kind.WINDOWS)
                        .then(fold::result));
    }

    static Key key(Windowed<Key> windowed) {
        return new Key(
                windowed.key().columns(),
                new WindowBounds(windowed.window().start(), windowed.window().end()));
    }

    private static WindowType type(Window window) {
        if (window instanceof Window.Tumbling tumbling) {
            return new WindowType(
                    WindowType.Kind.TUMBLING, Optional.of(tumbling.size().duration()));
        }
        if (window instanceof Window.Hopping hopping) {
            return new WindowType(
                    WindowType.Kind.HOPPING, Optional.of(hopping.size().duration()));
        }
        return new WindowType(WindowType.Kind.SESSION, Optional.empty());
    }
}
