package dev.weir.connector.cloud;

import dev.weir.connector.ConfigEntry;
import dev.weir.connector.ConnectorKind;
import dev.weir.connector.OldKey;
import dev.weir.connector.OldValue;
import dev.weir.connector.WrittenConnector;
import dev.weir.model.ConfigValue;
import java.util.List;
import java.util.Optional;

/** A connector as if it were written with today's names, each still at its place: fully managed connectors never knew the old ones. */
final class Modern {
    private Modern() {}

    static WrittenConnector of(ConnectorKind kind, WrittenConnector written) {
        List<ConfigEntry> config = written.config().stream()
                .filter(entry -> kind.removedKey(entry.key()).isEmpty())
                .map(entry -> value(kind, key(kind, written, entry)))
                .toList();
        return new WrittenConnector(
                written.name(), written.nameSpan(), written.type(), written.typeSpan(), config, written.cloud());
    }

    private static ConfigEntry key(ConnectorKind kind, WrittenConnector written, ConfigEntry entry) {
        Optional<OldKey> old = kind.settings().names(entry.key()) ? Optional.empty() : kind.oldKey(entry.key());
        Optional<String> now = old.flatMap(rule -> rule.rename(entry.key()))
                .filter(name -> written.find(name).isEmpty());
        return now.map(name -> renamed(entry, name, old.orElseThrow().value(entry.text())))
                .orElse(entry);
    }

    private static ConfigEntry value(ConnectorKind kind, ConfigEntry entry) {
        return kind.oldValue(entry.key(), entry.text())
                .map(OldValue::to)
                .map(now -> renamed(entry, entry.key(), now))
                .orElse(entry);
    }

    private static ConfigEntry renamed(ConfigEntry entry, String key, String value) {
        return new ConfigEntry(key, entry.keySpan(), new ConfigValue(value), entry.span());
    }
}
