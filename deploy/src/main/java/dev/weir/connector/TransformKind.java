package dev.weir.connector;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A single message transform.
 *
 * @param sides whether the class is one of a pair, {@code $Key} and {@code $Value}
 * @param keys its settings
 * @param required those that must be given
 * @param oldKeys old names of settings
 * @param cloud where Confluent Cloud has it
 * @param cloudClass the class that does the same in Confluent Cloud, where that is another
 */
public record TransformKind(
        String name,
        boolean sides,
        List<String> keys,
        List<String> required,
        List<OldKey> oldKeys,
        Cloud cloud,
        Optional<String> cloudClass) {

    /** Connectors of Confluent Cloud that may use a transform. */
    public enum Cloud {
        ALL,
        SOURCES,
        SOURCES_AND_JDBC,
        NONE
    }

    public TransformKind {
        keys = List.copyOf(keys);
        required = List.copyOf(required);
        oldKeys = List.copyOf(oldKeys);
    }

    public Optional<OldKey> oldKey(String key) {
        return oldKeys.stream().filter(old -> old.from().equals(key)).findFirst();
    }

    static TransformKind of(String name, DataNode node) {
        SortedMap<String, DataNode> renamed = node.children("renamed");
        return new TransformKind(
                name,
                node.flag("sides"),
                node.texts("keys"),
                node.texts("required"),
                renamed.entrySet().stream()
                        .map(entry -> KindReader.oldKey(entry.getKey(), entry.getValue()))
                        .toList(),
                Cloud.valueOf(node.text("cloud").orElse("NONE")),
                node.text("cloud-class"));
    }
}
