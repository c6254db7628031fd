package dev.weir.bench.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;

/** About half of the orders, with a computed column. */
record FilterAndProjection() implements Query {
    @Override
    public String name() {
        return "filter and projection";
    }

    @Override
    public String create() {
        return "CREATE STREAM RESULT";
    }

    @Override
    public String select() {
        return """
                SELECT CUSTOMER, ORDER_ID, ITEM, UCASE(REGION) AS REGION, AMOUNT * UNITS AS TOTAL
                FROM ORDERS WHERE AMOUNT > 40 AND STATUS <> 'CANCELLED'""";
    }

    @Override
    public Topology byHand(Topics topics) {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream(topics.orders(), Consumed.with(Serdes.String(), JsonSerde.of(Order.class)))
                .filter((customer, order) ->
                        order != null && order.amount() > 40 && !order.status().equals("CANCELLED"))
                .mapValues(Sale::of)
                .to(topics.result(), Produced.with(Serdes.String(), JsonSerde.of(Sale.class)));
        return builder.build();
    }

    @Override
    public boolean resultIsTable() {
        return false;
    }

    @Override
    public long processed(Topics topics) {
        return topics.orderCount();
    }

    private record Sale(
            @JsonProperty("ORDER_ID") long orderId,
            @JsonProperty("ITEM") String item,
            @JsonProperty("REGION") String region,
            @JsonProperty("TOTAL") double total) {
        static Sale of(Order order) {
            return new Sale(
                    order.orderId(),
                    order.item(),
                    order.region().toUpperCase(Locale.ROOT),
                    order.amount() * order.units());
        }
    }
}
