package dev.weir.udf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.confluent.ksql.function.udaf.TableUdaf;
import io.confluent.ksql.util.Pair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // Rows may lack a part; the server's tuples don't say so.
class SuggestTest {
    private static final Map<String, @Nullable Double> PRICES =
            Map.of("pen", 1.0, "ink", 9.0, "pad", 9.0, "bag", 20.0, "desk", 90.0);

    private final Cheaper cheaper = new Cheaper();
    private final TableUdaf<Pair<@Nullable String, @Nullable Double>, Map<String, Double>, Map<String, Double>> list =
            PriceList.prices();

    @Test
    void theNearestInPriceComeFirst() {
        assertThat(products(cheaper.cheaper(PRICES, 90.0, 2))).containsExactly("bag", "ink");
        assertThat(products(cheaper.cheaper(PRICES, 20.0, 9))).containsExactly("ink", "pad", "pen");
        assertThat(cheaper.cheaper(PRICES, 1.0, 2)).isEmpty();
        assertThat(cheaper.cheaper(PRICES, 90.0, 0)).isEmpty();
    }

    @Test
    void aTableFunctionGivesTheSameAsRows() {
        assertThat(new Suggest().rows(PRICES, 90.0, 2)).isEqualTo(cheaper.cheaper(PRICES, 90.0, 2));
        assertThat(new Suggest().rows(null, 90.0, 2)).isEmpty();
    }

    @Test
    void nullStaysNull() {
        Map<String, @Nullable Double> unknown = new HashMap<>();
        unknown.put("free", null);

        assertThat(cheaper.cheaper(null, 1.0, 1)).isNull();
        assertThat(cheaper.cheaper(PRICES, null, 1)).isNull();
        assertThat(cheaper.cheaper(PRICES, 1.0, null)).isNull();
        assertThat(cheaper.cheaper(unknown, 1.0, 1)).isEmpty();
        assertThatThrownBy(() -> cheaper.cheaper(PRICES, 1.0, -1)).hasMessageContaining("-1");
    }

    @Test
    void aPriceListFollowsItsTable() {
        Map<String, Double> prices = list.aggregate(Pair.of("pen", 1.0), list.initialize());
        prices = list.aggregate(Pair.of("ink", 9.0), prices);
        assertThat(list.map(prices)).isEqualTo(Map.of("pen", 1.0, "ink", 9.0));

        Map<String, Double> dearer = list.aggregate(Pair.of("pen", 2.0), list.undo(Pair.of("pen", 1.0), prices));
        assertThat(dearer).isEqualTo(Map.of("pen", 2.0, "ink", 9.0));
        assertThat(list.undo(Pair.of("pen", 1.0), dearer)).as("an old price").isEqualTo(dearer);
        assertThat(list.undo(Pair.of("ink", 9.0), dearer)).isEqualTo(Map.of("pen", 2.0));
        assertThat(prices).as("what a store holds isn't changed").isEqualTo(Map.of("pen", 1.0, "ink", 9.0));
    }

    @Test
    void whatIsUnknownIsNotOnTheList() {
        Map<String, Double> prices = list.aggregate(Pair.of(null, 1.0), list.initialize());

        assertThat(list.aggregate(Pair.of("pen", null), prices)).isEmpty();
        assertThat(list.undo(Pair.of("pen", null), prices)).isEmpty();
        assertThat(list.merge(Map.of("a", 1.0), Map.of("b", 2.0))).isEqualTo(Map.of("a", 1.0, "b", 2.0));
    }

    private static List<String> products(@Nullable List<Struct> offers) {
        return offers == null
                ? List.of()
                : offers.stream().map(offer -> offer.getString("PRODUCT")).toList();
    }
}
