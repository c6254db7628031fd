package dev.weir.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A connector setting as written, with references to secrets in place of their values.
 *
 * @param template such as {@code jdbc:mysql://db?password=${env:DB_PASSWORD}}
 */
public record ConfigValue(@JsonValue String template) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]+)}");

    @JsonCreator
    public ConfigValue {}

    /** The secrets that the value refers to, in order. */
    public List<SecretRef> secrets() {
        return REFERENCE
                .matcher(template)
                .results()
                .map(match -> new SecretRef(
                        match.group(1).equals("env") ? SecretRef.Store.ENV : SecretRef.Store.FILE, match.group(2)))
                .toList();
    }

    @Override
    public String toString() {
        return template;
    }
}
