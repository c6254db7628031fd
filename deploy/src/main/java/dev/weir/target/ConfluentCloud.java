package dev.weir.target;

import java.util.Optional;

/**
 * A Kafka cluster in Confluent Cloud, as the place where fully managed connectors run.
 *
 * @param api of Confluent Cloud, with a Cloud API key
 * @param environment such as {@code env-ab123}
 * @param cluster such as {@code lkc-ab123}
 * @param identity with which connectors reach the cluster's topics; empty where each connector's settings say so
 */
public record ConfluentCloud(Endpoint api, String environment, String cluster, Optional<Identity> identity) {
    /** Where the API is, unless a target names another place. */
    public static final String API = "https://api.confluent.cloud";

    /** Who a connector is to the Kafka cluster. */
    public sealed interface Identity {
        /** A Kafka API key of the cluster. */
        record ApiKey(String key, Secret secret) implements Identity {}

        /** @param id such as {@code sa-ab123} */
        record ServiceAccount(String id) implements Identity {}
    }
}
