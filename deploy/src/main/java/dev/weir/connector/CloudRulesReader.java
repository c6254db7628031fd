package dev.weir.connector;

import dev.weir.connector.CloudRules.Custom;
import dev.weir.connector.CloudRules.End;
import dev.weir.connector.CloudRules.Missing;
import dev.weir.connector.CloudRules.Rewrite;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the section {@code cloud:} of a kind and of the parts that it includes. */
final class CloudRulesReader {
    private final List<DataNode> sections;

    private CloudRulesReader(List<DataNode> sections) {
        this.sections = sections;
    }

    static CloudRules read(List<DataNode> sections) {
        return new CloudRulesReader(sections).read();
    }

    private CloudRules read() {
        DataNode own = sections.get(sections.size() - 1);
        return new CloudRules(
                own.text("class"),
                own.find("until").map(until -> new End(LocalDate.parse(until.needed("date")), until.needed("next"))),
                map("renamed"),
                values(),
                list("simple-names"),
                map("dropped"),
                missing(),
                map("same"),
                list("pinned"),
                map("defaults"),
                sections.stream().anyMatch(section -> section.flag("unwrap")),
                rewrite(own),
                map("rewritten"),
                own.find("custom").map(custom -> new Custom(custom.needed("endpoints"))));
    }

    private static Optional<Rewrite> rewrite(DataNode own) {
        return own.text("rewrites").map(word -> Rewrite.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private SortedMap<String, String> map(String key) {
        SortedMap<String, String> all = new TreeMap<>();
        sections.forEach(section -> all.putAll(section.map(key)));
        return all;
    }

    private List<String> list(String key) {
        return sections.stream().flatMap(section -> section.texts(key).stream()).toList();
    }

    private SortedMap<String, Missing> missing() {
        SortedMap<String, Missing> all = new TreeMap<>();
        for (DataNode section : sections) {
            section.children("missing")
                    .forEach((key, node) -> all.put(key, new Missing(node.needed("says"), node.text("by"))));
        }
        return all;
    }

    private SortedMap<String, SortedMap<String, String>> values() {
        SortedMap<String, SortedMap<String, String>> all = new TreeMap<>();
        for (DataNode section : sections) {
            DataNode values = section.child("values");
            section.children("values").keySet().forEach(key -> all.put(key, values.map(key)));
        }
        return all;
    }
}
