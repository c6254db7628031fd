package dev.weir.connector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reading access to a mapping of a catalogue file. The files are our own and tested: what doesn't have the right form is a bug. */
record DataNode(Map<?, ?> values) {

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString);
    }

    String needed(String key) {
        return text(key).orElseThrow(() -> new IllegalStateException("a catalogue entry without " + key));
    }

    boolean flag(String key) {
        return text(key).filter("true"::equals).isPresent();
    }

    List<String> texts(String key) {
        return items(key).stream().map(Object::toString).toList();
    }

    List<DataNode> nodes(String key) {
        return items(key).stream().map(DataNode::of).toList();
    }

    /** The mapping under a key, or an empty one. */
    DataNode child(String key) {
        return find(key).orElse(new DataNode(Map.of()));
    }

    Optional<DataNode> find(String key) {
        return Optional.ofNullable(values.get(key)).map(DataNode::of);
    }

    SortedMap<String, DataNode> children(String key) {
        SortedMap<String, DataNode> children = new TreeMap<>();
        child(key).values.forEach((name, value) -> children.put(name.toString(), of(value)));
        return children;
    }

    SortedMap<String, String> map(String key) {
        SortedMap<String, String> map = new TreeMap<>();
        child(key).values.forEach((name, value) -> map.put(name.toString(), value.toString()));
        return map;
    }

    private List<?> items(String key) {
        return values.get(key) instanceof List<?> list ? list : List.of();
    }

    private static DataNode of(Object value) {
        return new DataNode((Map<?, ?>) value);
    }
}
