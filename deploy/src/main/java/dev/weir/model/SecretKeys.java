package dev.weir.model;

import java.util.regex.Pattern;

/** Which settings are secrets by their name, so that no output shows their values even where they were written in plain text. */
public final class SecretKeys {
    /** What stands in place of a secret. */
    public static final String MASK = "(sensitive value)";

    private static final Pattern SECRET = Pattern.compile(
            "(^|[._-])(password|passwd|secret|token|credentials?|jaas\\.config|connection\\.uri|keyfile"
                    + "|(api|client|private|access|account|secret)[._-]?key|user\\.info)$",
            Pattern.CASE_INSENSITIVE);

    private SecretKeys() {}

    public static boolean matches(String key) {
        return SECRET.matcher(key).find();
    }

    /** The value for people to see: references stay visible, literal secrets do not. */
    public static String masked(String key, ConfigValue value) {
        return matches(key) && value.secrets().isEmpty() ? MASK : value.template();
    }
}
