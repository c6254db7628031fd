package dev.weir.bench.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.WindowedSerdes;
import org.apache.kafka.streams.state.WindowStore;

/** How many orders a customer had in a minute. Grouped by the key, so nothing goes through another topic. */
record WindowedCount() implements Query {
    private static final Duration SIZE = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofHours(1);

    @Override
    public String name() {
        return "windowed count";
    }

    @Override
    public String create() {
        return "CREATE TABLE RESULT";
    }

    @Override
    public String select() {
        return """
                SELECT CUSTOMER, COUNT(*) AS ORDERS FROM ORDERS
                WINDOW TUMBLING (SIZE 1 MINUTE, GRACE PERIOD 1 HOUR) GROUP BY CUSTOMER""";
    }

    @Override
    public Topology byHand(Topics topics) {
        StreamsBuilder builder = new StreamsBuilder();
        JsonSerde<Order> orders = JsonSerde.of(Order.class);
        builder.stream(topics.orders(), Consumed.with(Serdes.String(), orders))
                .groupByKey(Grouped.with(Serdes.String(), orders))
                .windowedBy(TimeWindows.ofSizeAndGrace(SIZE, GRACE))
                .count(Materialized.<String, Long, WindowStore<Bytes, byte[]>>as("counts")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(Serdes.Long())
                        .withRetention(SIZE.plus(GRACE)))
                .toStream()
                .mapValues(Count::new)
                .to(
                        topics.result(),
                        Produced.with(
                                WindowedSerdes.timeWindowedSerdeFrom(String.class, SIZE.toMillis()),
                                JsonSerde.of(Count.class)));
        return builder.build();
    }

    @Override
    public boolean resultIsTable() {
        return true;
    }

    @Override
    public long processed(Topics topics) {
        return topics.orderCount();
    }

    private record Count(@JsonProperty("ORDERS") long orders) {}
}
