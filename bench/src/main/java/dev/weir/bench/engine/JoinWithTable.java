package dev.weir.bench.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Joined;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;

/** Every order with its customer, which is looked up in a store. */
record JoinWithTable() implements Query {
    @Override
    public String name() {
        return "stream-table join";
    }

    @Override
    public String create() {
        return "CREATE STREAM RESULT";
    }

    @Override
    public String select() {
        return """
                SELECT O.CUSTOMER AS CUSTOMER, O.ORDER_ID AS ORDER_ID, O.ITEM AS ITEM, O.AMOUNT AS AMOUNT, C.NAME AS NAME, C.LEVEL AS LEVEL
                FROM ORDERS O JOIN CUSTOMERS C ON O.CUSTOMER = C.CUSTOMER""";
    }

    @Override
    public Topology byHand(Topics topics) {
        StreamsBuilder builder = new StreamsBuilder();
        JsonSerde<Order> orders = JsonSerde.of(Order.class);
        JsonSerde<Customer> customers = JsonSerde.of(Customer.class);
        KTable<String, Customer> table = builder.table(
                topics.customers(),
                Consumed.with(Serdes.String(), customers),
                Materialized.<String, Customer, KeyValueStore<Bytes, byte[]>>as("customers")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(customers));
        builder.stream(topics.orders(), Consumed.with(Serdes.String(), orders))
                .join(table, CustomerOrder::of, Joined.with(Serdes.String(), orders, customers))
                .to(topics.result(), Produced.with(Serdes.String(), JsonSerde.of(CustomerOrder.class)));
        return builder.build();
    }

    @Override
    public boolean resultIsTable() {
        return false;
    }

    @Override
    public long processed(Topics topics) {
        return topics.orderCount() + topics.customerCount();
    }

    private record CustomerOrder(
            @JsonProperty("ORDER_ID") long orderId,
            @JsonProperty("ITEM") String item,
            @JsonProperty("AMOUNT") double amount,
            @JsonProperty("NAME") String name,
            @JsonProperty("LEVEL") String level) {
        static CustomerOrder of(Order order, Customer customer) {
            return new CustomerOrder(order.orderId(), order.item(), order.amount(), customer.name(), customer.level());
        }
    }
}
