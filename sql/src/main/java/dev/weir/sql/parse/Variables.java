package dev.weir.sql.parse;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What <code>${name}</code> stands for, by name; names are case-sensitive. Immutable. */
public final class Variables {
    public static final Variables NONE = new Variables(Collections.emptySortedMap());

    private final SortedMap<String, String> values;

    private Variables(SortedMap<String, String> values) {
        this.values = values;
    }

    public static Variables of(Map<String, String> values) {
        return new Variables(new TreeMap<>(values));
    }

    public Variables with(String name, String value) {
        SortedMap<String, String> more = new TreeMap<>(values);
        more.put(name, value);
        return new Variables(more);
    }

    public Variables without(String name) {
        SortedMap<String, String> fewer = new TreeMap<>(values);
        fewer.remove(name);
        return new Variables(fewer);
    }

    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values.keySet()));
    }
}
