package dev.weir.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A connector setting as written, with references to secrets in place of their values.
 *
 * @param template such as {@code jdbc:mysql://db?password=${env:DB_PASSWORD}}, or a fingerprint
 */
public record ConfigValue(@JsonValue String template) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file|sandbox|terraform):([^}]+)}");

    /** What connectors themselves replace, record by record. */
    private static final Set<String> PLACEHOLDERS = Set.of("topic", "table", "routedByValue", "connector");

    /** What a Connect worker's own config providers resolve, whatever they are called there. */
    private static final Pattern WORKERS =
            Pattern.compile("\\$\\{(?!(env|file|sandbox|terraform|sha256):)[A-Za-z][A-Za-z0-9_-]*:[^}]+}");

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

    /** Whether a part of the value stands elsewhere: where Weir looks it up, or where the Connect worker does, as in {@code ${vault:shop:password}}. */
    public boolean isReference() {
        return !secrets().isEmpty() || isForWorker(template);
    }

    /** Whether a name between braces is one that connectors themselves replace, as in {@code ${topic}}. */
    public static boolean isPlaceholder(String name) {
        return PLACEHOLDERS.contains(name);
    }

    /** Whether a text has a reference that Weir leaves to the Connect worker. */
    public static boolean isForWorker(String text) {
        return WORKERS.matcher(text).find();
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
