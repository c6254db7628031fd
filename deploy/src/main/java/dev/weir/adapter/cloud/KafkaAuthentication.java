package dev.weir.adapter.cloud;

import dev.weir.target.ConfluentCloud;
import java.util.SortedMap;

/** Gives a connector the target's own access to Kafka, unless its settings say something else. So the key stands in no plan and in no ledger. */
final class KafkaAuthentication {
    private static final String MODE = "kafka.auth.mode";
    private static final String API_KEY = "KAFKA_API_KEY";
    private static final String SERVICE_ACCOUNT = "SERVICE_ACCOUNT";

    private KafkaAuthentication() {}

    static void add(ConfluentCloud.Identity identity, SortedMap<String, String> config) {
        if (config.containsKey("kafka.api.key") || config.containsKey("kafka.service.account.id")) {
            return;
        }
        if (identity instanceof ConfluentCloud.Identity.ApiKey key && mayBe(API_KEY, config)) {
            config.put(MODE, API_KEY);
            config.put("kafka.api.key", key.key());
            config.put("kafka.api.secret", key.secret().reveal());
        } else if (identity instanceof ConfluentCloud.Identity.ServiceAccount account
                && mayBe(SERVICE_ACCOUNT, config)) {
            config.put(MODE, SERVICE_ACCOUNT);
            config.put("kafka.service.account.id", account.id());
        }
    }

    private static boolean mayBe(String mode, SortedMap<String, String> config) {
        return config.getOrDefault(MODE, mode).equals(mode);
    }
}
