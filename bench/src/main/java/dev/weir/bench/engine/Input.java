package dev.weir.bench.engine;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes the records that the queries read; the same each time. One order comes each millisecond, after all customers. */
final class Input implements AutoCloseable {
    private static final long SEED = 42;
    private static final int ITEMS = 1_000;
    private static final long FIRST_ORDER = 60_000;
    private static final List<String> REGIONS = List.of("north", "south", "east", "west");
    private static final List<String> STATES = List.of("PLACED", "PAID", "SHIPPED", "DELIVERED", "CANCELLED");
    private static final List<String> LEVELS = List.of("bronze", "silver", "gold", "platinum");

    private final Random random = new Random(SEED);
    private final JsonSerde<Order> orders = JsonSerde.of(Order.class);
    private final JsonSerde<Customer> customers = JsonSerde.of(Customer.class);
    private final Producer<String, byte[]> producer;

    Input(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "linger.ms", 20, "batch.size", 128 * 1024),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void write(Topics topics) {
        for (int i = 0; i < topics.customerCount(); i++) {
            byte[] value = customers.write(new Customer("Customer Number " + i, oneOf(LEVELS), "City " + i % 500));
            producer.send(new ProducerRecord<>(topics.customers(), null, 0L, customer(i), value));
        }
        for (int i = 0; i < topics.orderCount(); i++) {
            String customer = customer(random.nextInt((int) topics.customerCount()));
            producer.send(
                    new ProducerRecord<>(topics.orders(), null, FIRST_ORDER + i, customer, orders.write(order(i))));
        }
        producer.flush();
    }

    private Order order(long id) {
        double amount = random.nextInt(10_000) / 100.0;
        return new Order(
                id, "item-" + random.nextInt(ITEMS), oneOf(REGIONS), oneOf(STATES), 1 + random.nextInt(9), amount);
    }

    private static String customer(int number) {
        return "customer-" + number;
    }

    private String oneOf(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    @Override
    public void close() {
        producer.close();
    }
}
