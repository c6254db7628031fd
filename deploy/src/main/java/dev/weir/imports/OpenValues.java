package dev.weir.imports;

import dev.weir.drift.ConnectorSettings;
import dev.weir.model.ConfigValue;
import dev.weir.model.SecretKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Puts references to environment variables in the places of values that must not get into files, and keeps a list of them. Those are secrets, and those references
 * for the server that would mean something else in a manifest.
 */
final class OpenValues {
    /** Such as the password in the URL of a database, what stands in a header, or a key itself. */
    private static final Pattern CREDENTIALS =
            Pattern.compile("(?i)[?&;](password|passwd|pwd|secret|token|sas|sig|api[_-]?key)=[^&;]"
                    + "|://[^/?#@]*:[^/?#@]+@"
                    + "|\\b(bearer|basic) +[a-z0-9+/=._~-]{6,}"
                    + "|-----BEGIN |\"private_key\"");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

    private final List<NeededValue> needed = new ArrayList<>();
    private final Set<String> variables = new TreeSet<>();

    List<NeededValue> needed() {
        return List.copyOf(needed);
    }

    /**
     * The value as it may stand in a file.
     *
     * @param owner such as {@code connector orders-sink}
     * @param name what the variable is called after, beside the setting
     * @param secret whether the setting is known to be one
     */
    String written(String owner, String name, String key, String value, boolean secret) {
        boolean own = REFERENCE
                .matcher(value)
                .results()
                .anyMatch(
                        match -> !ConfigValue.isPlaceholder(match.group(1)) && !ConfigValue.isForWorker(match.group()));
        if (own) {
            return reference(owner, name, key, Optional.of(value));
        }
        boolean hidden = ConnectorSettings.isMasked(value)
                || CREDENTIALS.matcher(value).find()
                || !value.isEmpty() && !ConfigValue.isForWorker(value) && (secret || SecretKeys.isSecret(key));
        return hidden ? reference(owner, name, key, Optional.empty()) : value;
    }

    private String reference(String owner, String name, String key, Optional<String> value) {
        String variable = variable(name + "_" + key);
        needed.add(new NeededValue(variable, owner, key, value));
        return "${env:" + variable + "}";
    }

    private String variable(String name) {
        String base =
                name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceFirst("^([0-9_]|$)", "X_$1");
        String variable = base;
        for (int next = 2; !variables.add(variable); next++) {
            variable = base + "_" + next;
        }
        return variable;
    }
}
