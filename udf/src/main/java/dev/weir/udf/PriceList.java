package dev.weir.udf;

import io.confluent.ksql.function.udaf.TableUdaf;
import io.confluent.ksql.function.udaf.UdafDescription;
import io.confluent.ksql.function.udaf.UdafFactory;
import io.confluent.ksql.util.Pair;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * PRICE_LIST: the products of a group with their prices, for CHEAPER and SUGGEST to choose from. It follows a table: a product whose row goes leaves the list,
 * and one that gets another price has that.
 */
@UdafDescription(
        name = "PRICE_LIST",
        description = "Products of a group with their prices, as CHEAPER and SUGGEST take them",
        category = "SUGGEST",
        author = "Weir",
        version = "1")
public final class PriceList {
    private PriceList() {}

    @UdafFactory(description = "The product and its price; rows that lack one of them don't count.")
    public static TableUdaf<Pair<@Nullable String, @Nullable Double>, Map<String, Double>, Map<String, Double>>
            prices() {
        return new Prices();
    }

    private static final class Prices
            implements TableUdaf<Pair<@Nullable String, @Nullable Double>, Map<String, Double>, Map<String, Double>> {
        @Override
        public Map<String, Double> initialize() {
            return new TreeMap<>();
        }

        @Override
        public Map<String, Double> aggregate(Pair<@Nullable String, @Nullable Double> row, Map<String, Double> prices) {
            String product = row.getLeft();
            Double price = row.getRight();
            if (product == null || price == null) {
                return prices;
            }
            Map<String, Double> more = new TreeMap<>(prices);
            more.put(product, price);
            return more;
        }

        /** A product that has another price by now stays. */
        @Override
        public Map<String, Double> undo(Pair<@Nullable String, @Nullable Double> row, Map<String, Double> prices) {
            String product = row.getLeft();
            if (product == null || !Objects.equals(prices.get(product), row.getRight())) {
                return prices;
            }
            Map<String, Double> fewer = new TreeMap<>(prices);
            fewer.remove(product);
            return fewer;
        }

        @Override
        public Map<String, Double> merge(Map<String, Double> some, Map<String, Double> others) {
            Map<String, Double> all = new TreeMap<>(some);
            all.putAll(others);
            return all;
        }

        @Override
        public Map<String, Double> map(Map<String, Double> prices) {
            return prices;
        }
    }
}
