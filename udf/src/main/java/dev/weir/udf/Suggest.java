package dev.weir.udf;

import io.confluent.ksql.function.udf.UdfParameter;
import io.confluent.ksql.function.udtf.Udtf;
import io.confluent.ksql.function.udtf.UdtfDescription;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;

/** SUGGEST: the same products as CHEAPER, a row each. */
@UdtfDescription(
        name = "SUGGEST",
        description = "A row for each product of a PRICE_LIST that costs a little less than a price",
        category = "SUGGEST",
        author = "Weir",
        version = "1")
public class Suggest {
    private final Cheaper cheaper = new Cheaper();

    /** @throws IllegalArgumentException if there are to be fewer than none */
    @Udtf(
            description = "Those that are nearest in price, the dearest first; no rows if an argument is null.",
            schema = Offers.TYPE)
    public List<Struct> rows(
            @UdfParameter(value = "prices", description = "what PRICE_LIST gives") @Nullable
                    Map<String, @Nullable Double> prices,
            @UdfParameter(value = "price", description = "they cost less than this") @Nullable Double price,
            @UdfParameter(value = "most", description = "how many there may be") @Nullable Integer most) {
        List<Struct> found = cheaper.cheaper(prices, price, most);
        return found == null ? List.of() : found;
    }
}
