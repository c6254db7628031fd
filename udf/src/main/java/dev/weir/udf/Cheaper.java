package dev.weir.udf;

import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udf.UdfDescription;
import io.confluent.ksql.function.udf.UdfParameter;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** CHEAPER: cheaper products of a price list, as an array. */
@UdfDescription(
        name = "CHEAPER",
        description = "The products of a PRICE_LIST that cost a little less than a price",
        category = "SUGGEST",
        author = "Weir",
        version = "1")
public class Cheaper {

    /** @throws IllegalArgumentException if there are to be fewer than none */
    @Udf(
            description = "Those that are nearest in price, the dearest first; null if an argument is null.",
            schema = Offers.LIST_TYPE)
    public @Nullable List<Struct> cheaper(
            @UdfParameter(value = "prices", description = "what PRICE_LIST gives") @Nullable
                    Map<String, @Nullable Double> prices,
            @UdfParameter(value = "price", description = "they cost less than this") @Nullable Double price,
            @UdfParameter(value = "most", description = "how many there may be") @Nullable Integer most) {
        return prices == null || price == null || most == null ? null : Offers.cheaper(prices, price, most);
    }
}
