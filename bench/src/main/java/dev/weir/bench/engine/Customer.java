package dev.weir.bench.engine;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the table {@code customers} holds, by the id of a customer. */
record Customer(
        @JsonProperty("name") String name,
        @JsonProperty("level") String level,
        @JsonProperty("city") String city) {}
