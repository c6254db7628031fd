package dev.weir.manifest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reading access to a mapping that was checked: what doesn't have the right form was reported before and counts as not there. */
record Document(Yaml.Mapping mapping) {

    static Document of(Yaml value) {
        return new Document(
                value instanceof Yaml.Mapping mapping ? mapping : new Yaml.Mapping(List.of(), value.span()));
    }

    Optional<Yaml.Scalar> scalar(String key) {
        return mapping.value(key)
                .filter(Yaml.Scalar.class::isInstance)
                .map(Yaml.Scalar.class::cast)
                .filter(scalar -> !scalar.absent());
    }

    Optional<String> text(String key) {
        return scalar(key).map(Yaml.Scalar::text);
    }

    /** The mapping under a key, or an empty one. */
    Document child(String key) {
        return mapping.value(key)
                .map(Document::of)
                .orElseGet(() -> new Document(new Yaml.Mapping(List.of(), mapping.span())));
    }

    /** Where a key was written twice, only its last entry. */
    List<Yaml.Entry> entries() {
        Map<String, Yaml.Entry> last = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> last.put(entry.key().text(), entry));
        return List.copyOf(last.values());
    }

    /** The items of the list under a key. */
    List<Yaml> items(String key) {
        return mapping.value(key).map(Document::itemsOf).orElse(List.of());
    }

    /** The items of a list; a value that isn't one is its own only item. */
    static List<Yaml> itemsOf(Yaml value) {
        return value instanceof Yaml.Sequence sequence ? sequence.items() : List.of(value);
    }

    /** The single values under a key that holds a list. */
    List<Yaml.Scalar> scalars(String key) {
        return items(key).stream()
                .filter(Yaml.Scalar.class::isInstance)
                .map(Yaml.Scalar.class::cast)
                .toList();
    }

    /** The single values under a key that holds a mapping. */
    SortedMap<String, String> texts(String key) {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Yaml.Entry entry : child(key).entries()) {
            if (entry.value() instanceof Yaml.Scalar scalar && !scalar.absent()) {
                texts.put(entry.key().text(), scalar.text());
            }
        }
        return texts;
    }
}
