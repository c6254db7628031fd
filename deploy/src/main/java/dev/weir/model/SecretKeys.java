package dev.weir.model;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Which settings are secrets by their name, so that no output shows their values even where they were written in plain text. */
public final class SecretKeys {
    /** What stands in place of a secret. */
    public static final String MASK = "(sensitive value)";

    private static final Pattern SECRET = Pattern.compile(
            "(password|passwd|(^|[._-])(secret|token|credentials?|jaas\\.config|connection\\.uri|keyfile|license"
                    + "|(api|client|private|access|account|secret|cipher)[._-]?key|user\\.info))$",
            Pattern.CASE_INSENSITIVE);

    private SecretKeys() {}

    /** Whether a setting's name says that its value is a secret. */
    public static boolean isSecret(String key) {
        return SECRET.matcher(key).find();
    }

    /** Whether a secret stands there itself, and no reference to one. */
    public static boolean plain(String key, ConfigValue value) {
        return isSecret(key) && !value.isReference() && !value.template().isEmpty();
    }

    /** Settings in the form in which they are kept: with fingerprints for secrets in plain text. */
    public static SortedMap<String, ConfigValue> withoutSecrets(SortedMap<String, ConfigValue> config) {
        SortedMap<String, ConfigValue> kept = new TreeMap<>(config);
        kept.replaceAll((key, value) -> plain(key, value) ? value.fingerprint(key) : value);
        return kept;
    }

    /** The value for people to see: references stay visible, literal secrets do not. */
    public static String masked(String key, ConfigValue value) {
        return plain(key, value) ? MASK : value.template();
    }
}
