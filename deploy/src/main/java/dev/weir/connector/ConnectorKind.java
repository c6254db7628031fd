package dev.weir.connector;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A kind of connector that the catalogue knows.
 *
 * @param id one word, as its file is called
 * @param title for people
 * @param classes of the self-managed connector
 * @param settings of the self-managed connector, with those of Kafka Connect itself
 * @param secretEnds ends of names under patterns whose values are secrets
 * @param excused settings that choose a way of doing something, with the way for which the settings under them are needed
 * @param cloud how it becomes a connector of Confluent Cloud
 */
public record ConnectorKind(
        String id,
        String title,
        Flow flow,
        List<String> classes,
        KeyTable settings,
        List<String> secretEnds,
        List<OldKey> oldKeys,
        List<OldValue> oldValues,
        List<RemovedKey> removedKeys,
        List<OneOf> oneOfs,
        List<Trap> traps,
        SortedMap<String, String> excused,
        Optional<CloudRules> cloud) {

    public ConnectorKind {
        classes = List.copyOf(classes);
        secretEnds = List.copyOf(secretEnds);
        oldKeys = List.copyOf(oldKeys);
        oldValues = List.copyOf(oldValues);
        removedKeys = List.copyOf(removedKeys);
        oneOfs = List.copyOf(oneOfs);
        traps = List.copyOf(traps);
        excused = Collections.unmodifiableSortedMap(new TreeMap<>(excused));
    }

    /** The new name of an old setting. The longest old name that fits counts, so that an exception wins over its pattern. */
    public Optional<OldKey> oldKey(String key) {
        return oldKeys.stream()
                .filter(old -> old.rename(key).isPresent())
                .reduce((a, b) -> a.from().length() >= b.from().length() ? a : b);
    }

    public Optional<OldValue> oldValue(String key, String value) {
        return oldValues.stream()
                .filter(old -> old.key().equals(key) && old.from().equalsIgnoreCase(value))
                .findFirst();
    }

    public Optional<RemovedKey> removedKey(String key) {
        return removedKeys.stream().filter(gone -> gone.name().equals(key)).findFirst();
    }

    public boolean secret(String key) {
        return settings.find(key).filter(ConnectorKey::secret).isPresent()
                || secretEnds.stream().anyMatch(key::endsWith);
    }
}
