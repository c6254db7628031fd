package dev.weir.connector;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a self-managed connector becomes one of Confluent Cloud. A setting that no rule names keeps its name, if the fully managed class knows it.
 *
 * @param type the fully managed class; empty where the settings choose it
 * @param end when Confluent ends that class, and its successor
 * @param renamed names of the fully managed class by those of the self-managed one
 * @param values by self-managed name: values of the fully managed class for self-managed ones
 * @param simpleNames settings that name Java classes here and only their simple names there
 * @param dropped settings that Confluent Cloud sees to itself, with the reason; names may end in a star
 * @param missing settings that can't be had there, with the way out
 * @param same settings that Confluent Cloud fixes to one value, which is the only one that can be rendered
 * @param pinned settings whose standard values differ and change the data: rendered with the self-managed one where the file is silent
 * @param standards values that the fully managed class asks for, where the file is silent
 * @param unwrap Debezium's unwrapping transform is a setting there
 * @param rewrite rules that look at several settings at once
 * @param rewritten the settings that those rules see to, and what becomes of each
 * @param custom present where there is no fully managed class, and the plugin is uploaded
 */
public record CloudRules(
        Optional<String> type,
        Optional<End> end,
        SortedMap<String, String> renamed,
        SortedMap<String, SortedMap<String, String>> values,
        List<String> simpleNames,
        SortedMap<String, String> dropped,
        SortedMap<String, Missing> missing,
        SortedMap<String, String> same,
        List<String> pinned,
        SortedMap<String, String> standards,
        boolean unwrap,
        Optional<Rewrite> rewrite,
        SortedMap<String, String> rewritten,
        Optional<Custom> custom) {

    /**
     * Something that can't be rendered.
     *
     * @param says why, as a full sentence
     * @param by a setting under {@code cloud:} that takes its place
     */
    public record Missing(String says, Optional<String> by) {}

    /** When a fully managed class ends. */
    public record End(LocalDate date, String next) {}

    /** Rules beyond one setting at a time, each a class of the rendering. */
    public enum Rewrite {
        BIGQUERY,
        MONGODB,
        JDBC,
        OPENSEARCH
    }

    /**
     * A connector whose plugin the user uploads.
     *
     * @param endpoints that it may reach, in Confluent's form {@code host:port:TCP}
     */
    public record Custom(String endpoints) {}

    public CloudRules {
        renamed = fixed(renamed);
        values = fixed(values);
        simpleNames = List.copyOf(simpleNames);
        dropped = fixed(dropped);
        missing = fixed(missing);
        same = fixed(same);
        pinned = List.copyOf(pinned);
        standards = fixed(standards);
        rewritten = fixed(rewritten);
    }

    /** Why Confluent Cloud needs no such setting, if that is so. */
    public Optional<String> whyDropped(String key) {
        return Optional.ofNullable(dropped.get(key))
                .or(() -> dropped.entrySet().stream()
                        .filter(rule -> rule.getKey().endsWith("*"))
                        .filter(rule -> key.startsWith(
                                rule.getKey().substring(0, rule.getKey().length() - 1)))
                        .map(rule -> rule.getValue())
                        .findFirst());
    }

    private static <T> SortedMap<String, T> fixed(SortedMap<String, T> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
