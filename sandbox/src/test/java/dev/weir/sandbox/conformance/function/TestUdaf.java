package dev.weir.sandbox.conformance.function;

import io.confluent.ksql.function.udaf.TableUdaf;
import io.confluent.ksql.function.udaf.Udaf;
import io.confluent.ksql.function.udaf.UdafDescription;
import io.confluent.ksql.function.udaf.UdafFactory;
import java.util.function.BinaryOperator;
import java.util.function.ToLongFunction;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;

/** TEST_UDAF: sums. */
@UdafDescription(name = "test_udaf", description = "sums")
public final class TestUdaf {
    private static final String STRUCT = "STRUCT<A INTEGER, B INTEGER>";
    private static final Schema SCHEMA = SchemaBuilder.struct()
            .field("A", Schema.OPTIONAL_INT32_SCHEMA)
            .field("B", Schema.OPTIONAL_INT32_SCHEMA)
            .optional()
            .build();

    private TestUdaf() {}

    @UdafFactory(description = "sums longs")
    public static TableUdaf<Long, Long, Long> ofLongs() {
        return new Total<>(0, value -> value);
    }

    @UdafFactory(description = "sums ints")
    public static TableUdaf<Integer, Long, Long> ofInts() {
        return new Total<>(0, value -> value);
    }

    @UdafFactory(description = "sums doubles")
    public static Udaf<Double, Double, Double> ofDoubles() {
        return new Sum<>(0.0, Double::sum);
    }

    @UdafFactory(description = "sums the lengths of strings")
    public static Udaf<String, Long, Long> ofLengths(String initial) {
        return new Total<>(initial.length(), String::length);
    }

    @UdafFactory(description = "sums structs", paramSchema = STRUCT, aggregateSchema = STRUCT, returnSchema = STRUCT)
    public static Udaf<Struct, Struct, Struct> ofStructs() {
        return new Sum<>(new Struct(SCHEMA).put("A", 0).put("B", 0), TestUdaf::add);
    }

    private static Struct add(Struct a, Struct b) {
        return new Struct(SCHEMA)
                .put("A", a.getInt32("A") + b.getInt32("A"))
                .put("B", a.getInt32("B") + b.getInt32("B"));
    }

    /** Sums what a row weighs, and takes it out again. */
    private record Total<I>(long start, ToLongFunction<I> weight) implements TableUdaf<I, Long, Long> {
        @Override
        public Long initialize() {
            return start;
        }

        @Override
        public Long aggregate(I current, Long aggregate) {
            return aggregate + weight.applyAsLong(current);
        }

        @Override
        public Long undo(I valueToUndo, Long aggregateValue) {
            return aggregateValue - weight.applyAsLong(valueToUndo);
        }

        @Override
        public Long merge(Long first, Long second) {
            return first + second;
        }

        @Override
        public Long map(Long aggregate) {
            return aggregate;
        }
    }

    /** Sums values of one type. */
    private record Sum<T>(T start, BinaryOperator<T> adding) implements Udaf<T, T, T> {
        @Override
        public T initialize() {
            return start;
        }

        @Override
        public T aggregate(T current, T aggregate) {
            return adding.apply(aggregate, current);
        }

        @Override
        public T merge(T first, T second) {
            return adding.apply(first, second);
        }

        @Override
        public T map(T aggregate) {
            return aggregate;
        }
    }
}
