package dev.weir.bench.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.ByteBuffer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;

/** Count and average by another column than the key: all records go through a topic between the two parts. */
record GroupedAverage() implements Query {
    @Override
    public String name() {
        return "group by, count and average";
    }

    @Override
    public String create() {
        return "CREATE TABLE RESULT";
    }

    @Override
    public String select() {
        return "SELECT ITEM, COUNT(*) AS ORDERS, AVG(AMOUNT) AS AVERAGE FROM ORDERS GROUP BY ITEM";
    }

    /** Only what the second part needs goes through the topic between them. */
    @Override
    public Topology byHand(Topics topics) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(topics.orders(), Consumed.with(Serdes.String(), JsonSerde.of(Order.class)))
                .filter((customer, order) -> order != null && order.item() != null)
                .map((customer, order) -> KeyValue.pair(order.item(), order.amount()))
                .groupByKey(Grouped.with("by-item", Serdes.String(), Serdes.Double()))
                .aggregate(
                        () -> State.EMPTY,
                        (item, amount, state) -> state.plus(amount),
                        Materialized.<String, State, KeyValueStore<Bytes, byte[]>>as("averages")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(State.SERDE))
                .toStream()
                .mapValues(State::average)
                .to(topics.result(), Produced.with(Serdes.String(), JsonSerde.of(Average.class)));
        return builder.build();
    }

    @Override
    public boolean resultIsTable() {
        return true;
    }

    @Override
    public long processed(Topics topics) {
        return 2 * topics.orderCount();
    }

    private record State(long count, double sum) {
        static final State EMPTY = new State(0, 0);
        static final Serde<State> SERDE = Serdes.serdeFrom(
                (topic, state) -> state == null ? null : state.bytes(),
                (topic, bytes) -> bytes == null ? null : of(ByteBuffer.wrap(bytes)));

        State plus(double amount) {
            return new State(count + 1, sum + amount);
        }

        Average average() {
            return new Average(count, sum / count);
        }

        private byte[] bytes() {
            return ByteBuffer.allocate(Long.BYTES + Double.BYTES)
                    .putLong(count)
                    .putDouble(sum)
                    .array();
        }

        private static State of(ByteBuffer bytes) {
            return new State(bytes.getLong(), bytes.getDouble());
        }
    }

    private record Average(
            @JsonProperty("ORDERS") long orders,
            @JsonProperty("AVERAGE") double average) {}
}
