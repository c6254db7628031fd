package dev.weir.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A connector setting as written, with references to secrets in place of their values.
 *
 * @param template such as {@code jdbc:mysql://db?password=${env:DB_PASSWORD}}, or a fingerprint
 */
public record ConfigValue(@JsonValue String template) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file|sandbox|terraform):([^}]+)}");

    private static final String FINGERPRINT = "${sha256:";

    @JsonCreator
    public ConfigValue {}

    /** The secrets that the value refers to, in order. */
    public List<SecretRef> secrets() {
        return REFERENCE
                .matcher(template)
                .results()
                .map(match -> new SecretRef(SecretRef.Store.named(match.group(1)), match.group(2)))
                .toList();
    }

    /**
     * What is kept of a secret that was written in plain text: enough to see that it changed, and not enough to use it.
     *
     * @param key of the setting, so that a secret that two settings share doesn't show as such
     */
    ConfigValue fingerprint(String key) {
        return isFingerprint() ? this : new ConfigValue(FINGERPRINT + Sha256.of(key + "=" + template) + "}");
    }

    /** Whether the value itself is not known here. */
    public boolean isFingerprint() {
        return template.startsWith(FINGERPRINT);
    }

    @Override
    public String toString() {
        return template;
    }
}
