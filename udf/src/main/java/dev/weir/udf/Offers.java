package dev.weir.udf;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** Products to suggest in the place of another. */
final class Offers {
    static final String TYPE = "STRUCT<PRODUCT STRING, PRICE DOUBLE>";
    static final String LIST_TYPE = "ARRAY<" + TYPE + ">";

    private static final Schema SCHEMA = SchemaBuilder.struct()
            .optional()
            .field("PRODUCT", Schema.OPTIONAL_STRING_SCHEMA)
            .field("PRICE", Schema.OPTIONAL_FLOAT64_SCHEMA)
            .build();

    private Offers() {}

    /**
     * The cheaper products that are nearest in price, the dearest first; of those with one price, in the order of their names.
     *
     * @param price that a product costs less than
     * @param most how many there may be
     * @throws IllegalArgumentException if there are to be fewer than none
     */
    static List<Struct> cheaper(Map<String, @Nullable Double> prices, double price, int most) {
        if (most < 0) {
            throw new IllegalArgumentException("no number of products: " + most);
        }
        return prices.entrySet().stream()
                .filter(offer -> offer.getValue() != null && offer.getValue() < price)
                .map(offer -> new Struct(SCHEMA).put("PRODUCT", offer.getKey()).put("PRICE", offer.getValue()))
                .sorted(Comparator.<Struct>comparingDouble(offer -> -offer.getFloat64("PRICE"))
                        .thenComparing(offer -> offer.getString("PRODUCT")))
                .limit(most)
                .collect(Collectors.toList());
    }
}
