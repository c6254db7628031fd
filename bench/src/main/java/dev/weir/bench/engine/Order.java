package dev.weir.bench.engine;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the stream {@code orders} holds, by the id of a customer. */
record Order(
        @JsonProperty("order_id") long orderId,
        @JsonProperty("item") String item,
        @JsonProperty("region") String region,
        @JsonProperty("status") String status,
        @JsonProperty("units") int units,
        @JsonProperty("amount") double amount) {}
