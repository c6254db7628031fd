package dev.weir.diff;

import dev.weir.live.Observed;
import dev.weir.model.ConfigValue;
import dev.weir.model.Resource;
import dev.weir.model.SecretKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Compares a connector that is wanted with what its server says of it. Secrets come back resolved or masked, so they say nothing; and Confluent Cloud
 * sets some settings itself, whatever was asked for, and adds others.
 */
final class ConnectorDrift {
    /** How Confluent Cloud gives secrets back. */
    private static final Pattern MASKED = Pattern.compile("[*]{2,}.*", Pattern.DOTALL);

    private static final List<String> SET_BY_SERVER = List.of(
            "cloud.environment",
            "cloud.provider",
            "confluent.custom.plugin.type",
            "connector.crn",
            "kafka.dedicated",
            "kafka.endpoint",
            "kafka.max.partition.validation.disable",
            "kafka.region",
            "schema.registry.url",
            "valid.kafka.api.key");

    private ConnectorDrift() {}

    /** The first setting whose value was changed on the server. */
    static Optional<String> changed(Resource.Connector wanted, Observed.Connector live) {
        return wanted.config().entrySet().stream()
                .filter(setting -> live.config().containsKey(setting.getKey()))
                .filter(setting -> !isSame(setting, live))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the connector on the server is the wanted one, every setting of it. */
    static boolean matches(Resource.Connector wanted, Observed.Connector live) {
        return wanted.type().equals(live.type())
                && wanted.config().entrySet().stream()
                        .allMatch(setting -> isSame(setting, live)
                                && (isSetByServer(setting.getKey())
                                        || live.config().containsKey(setting.getKey())));
    }

    private static boolean isSame(Map.Entry<String, ConfigValue> setting, Observed.Connector live) {
        String key = setting.getKey();
        ConfigValue value = setting.getValue();
        String told = live.config().getOrDefault(key, "");
        return isSetByServer(key)
                || !value.secrets().isEmpty()
                || value.isFingerprint()
                || SecretKeys.plain(key, value)
                || MASKED.matcher(told).matches()
                || told.equals(value.template());
    }

    private static boolean isSetByServer(String key) {
        return SET_BY_SERVER.contains(key);
    }
}
