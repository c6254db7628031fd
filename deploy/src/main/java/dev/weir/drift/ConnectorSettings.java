package dev.weir.drift;

import dev.weir.live.Observed;
import dev.weir.model.ConfigValue;
import dev.weir.model.Resource;
import dev.weir.model.SecretKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a server's word on a connector's settings is worth. Secrets come back resolved or masked, so they say nothing; and Confluent Cloud sets some settings
 * itself, whatever was asked for, and adds others.
 */
public final class ConnectorSettings {
    /** How Confluent Cloud gives secrets back. */
    private static final Pattern MASKED = Pattern.compile("[*]{2,}.*", Pattern.DOTALL);

    /** A password in the middle of an address or of a list of settings. */
    private static final Pattern SECRET_INSIDE = Pattern.compile(
            "(://[^/@]*:[^/@]*@)|(password|passwd|secret|token|api[._-]?key)\\s*=", Pattern.CASE_INSENSITIVE);

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

    private ConnectorSettings() {}

    /** Whether the connector on the server is the wanted one, every setting of it. */
    public static boolean match(Resource.Connector wanted, Observed.Connector live) {
        return wanted.type().equals(live.type())
                && wanted.config().entrySet().stream()
                        .allMatch(setting -> isSame(setting, live)
                                && (isSetByServer(setting.getKey())
                                        || live.config().containsKey(setting.getKey())));
    }

    /** Whether the server's word on a setting can be kept, shown and compared. */
    static boolean tells(String key, Optional<ConfigValue> applied, String told) {
        return !isSetByServer(key)
                && applied.filter(value -> isHidden(key, value)).isEmpty()
                && !SecretKeys.isSecret(key)
                && !isMasked(told);
    }

    /** A value that somebody else set, for people to see. */
    static String shown(String key, String value) {
        boolean secret =
                SecretKeys.isSecret(key) || SECRET_INSIDE.matcher(value).find();
        return secret ? SecretKeys.MASK : value;
    }

    public static boolean isSetByServer(String key) {
        return SET_BY_SERVER.contains(key);
    }

    private static boolean isSame(Map.Entry<String, ConfigValue> setting, Observed.Connector live) {
        String key = setting.getKey();
        ConfigValue value = setting.getValue();
        String told = live.config().getOrDefault(key, "");
        return isSetByServer(key) || isHidden(key, value) || isMasked(told) || told.equals(value.template());
    }

    private static boolean isHidden(String key, ConfigValue value) {
        return !value.secrets().isEmpty() || value.isFingerprint() || SecretKeys.plain(key, value);
    }

    /** Whether a server hides the value that it gives back. */
    public static boolean isMasked(String told) {
        return MASKED.matcher(told).matches();
    }
}
