package dev.weir.connector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A transform of a connector, gathered from its settings.
 *
 * @param type its class, if it is given
 * @param settings the rest of them, {@code transforms.ALIAS.…}
 */
public record WrittenTransform(String alias, Optional<ConfigEntry> type, List<ConfigEntry> settings) {
    private static final String LIST = "transforms";

    public WrittenTransform {
        settings = List.copyOf(settings);
    }

    /** The transforms of a connector, in the order in which they work. */
    public static List<WrittenTransform> of(WrittenConnector connector) {
        List<WrittenTransform> found = new ArrayList<>();
        aliases(connector).forEach(alias -> found.add(of(connector, alias)));
        return found;
    }

    private static WrittenTransform of(WrittenConnector connector, String alias) {
        String prefix = prefix(alias);
        List<ConfigEntry> settings = connector.config().stream()
                .filter(entry -> entry.key().startsWith(prefix))
                .filter(entry -> !entry.key().equals(prefix + "type"))
                .toList();
        return new WrittenTransform(alias, connector.find(prefix + "type"), settings);
    }

    public static List<String> aliases(WrittenConnector connector) {
        return connector.text(LIST).stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }

    /** A setting's name as the transform itself knows it. */
    public String own(ConfigEntry entry) {
        return entry.key().substring(prefix(alias).length());
    }

    /** The opposite of {@link #own}. */
    public String full(String name) {
        return prefix(alias) + name;
    }

    public Optional<String> text(String name) {
        return settings.stream()
                .filter(entry -> own(entry).equals(name))
                .map(ConfigEntry::text)
                .findFirst();
    }

    public boolean isA(String simpleName) {
        return type.filter(entry ->
                        entry.text().replaceFirst("\\$(Key|Value)$", "").endsWith("." + simpleName))
                .isPresent();
    }

    private static String prefix(String alias) {
        return LIST + "." + alias + ".";
    }
}
