package dev.weir.target;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The settings of one target while they are being read: what has been asked for is marked, the rest turns out to be unknown. */
final class SettingValues {
    private final SortedMap<String, Setting> unread = new TreeMap<>();
    private final List<String> known = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final Secrets secrets;

    SettingValues(List<Setting> settings, Secrets secrets) {
        this.secrets = secrets;
        settings.forEach(setting -> unread.put(setting.key(), setting));
    }

    /** The value of the first of the keys that is set, with its references resolved. */
    Optional<Setting> take(String... keys) {
        for (String key : keys) {
            known.add(key);
            Setting setting = unread.remove(key);
            if (setting != null) {
                return resolved(setting);
            }
        }
        return Optional.empty();
    }

    /** The same without counting as read, for values that two sections share. */
    Optional<Setting> peek(String... keys) {
        return Stream.of(keys)
                .flatMap(key -> Optional.ofNullable(unread.get(key)).stream())
                .findFirst()
                .flatMap(this::peeked);
    }

    boolean has(String key) {
        return unread.containsKey(key);
    }

    /** A value that holds where the settings have none. */
    void addDefault(Setting setting) {
        unread.putIfAbsent(setting.key(), setting);
    }

    Optional<Secret> takeSecret(String key) {
        return take(key).map(setting -> new Secret(setting.value()));
    }

    /** All settings below {@code prefix}, which ends in a dot, by the rest of their key. */
    SortedMap<String, Secret> takeAll(String prefix) {
        SortedMap<String, Secret> taken = new TreeMap<>();
        List<String> keys =
                unread.keySet().stream().filter(key -> key.startsWith(prefix)).toList();
        for (String key : keys) {
            takeSecret(key).ifPresent(value -> taken.put(key.substring(prefix.length()), value));
        }
        return taken;
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Everything there is to say, settings that nothing asked for included. */
    List<Diagnostic> finish() {
        unread.values().forEach(setting -> diagnostics.add(unknown(setting)));
        return diagnostics;
    }

    /** A reference that leads nowhere is told when the setting is taken. */
    private Optional<Setting> peeked(Setting setting) {
        return secrets.resolve(setting.value()) instanceof Secrets.Resolution.Found found
                ? Optional.of(new Setting(setting.key(), found.text(), setting.span()))
                : Optional.empty();
    }

    private Optional<Setting> resolved(Setting setting) {
        Secrets.Resolution resolution = secrets.resolve(setting.value());
        if (resolution instanceof Secrets.Resolution.Found found) {
            return Optional.of(new Setting(setting.key(), found.text(), setting.span()));
        }
        diagnostics.add(missing(setting, ((Secrets.Resolution.Missing) resolution).reference()));
        return Optional.empty();
    }

    private static Diagnostic missing(Setting setting, String reference) {
        return Diagnostic.error(
                "WEIR-NET-003",
                "A secret that a target refers to is not there",
                "`" + setting.key() + "` refers to " + reference
                        + ", but there is no such environment variable, readable file or output of Terraform. Set it, then try again.",
                setting.span());
    }

    private Diagnostic unknown(Setting setting) {
        Diagnostic diagnostic = Diagnostic.error(
                "WEIR-NET-001",
                "A target has an unknown setting",
                "`" + setting.key() + "` is not a setting of a target.",
                setting.span());
        return Suggestion.nearest(setting.key(), known)
                .map(near -> diagnostic.withHint("Did you mean `" + near + "`?"))
                .orElse(diagnostic);
    }
}
