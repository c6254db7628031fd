package dev.weir.connector.cloud;

import dev.weir.connector.CloudRules;
import dev.weir.connector.ConfigEntry;
import dev.weir.connector.ConnectorKey;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every setting that no other step has seen to: renamed, kept, left to Confluent Cloud, or reported. */
final class Settings {
    private final Draft draft;
    private final CloudRules rules;

    private Settings(Draft draft) {
        this.draft = draft;
        this.rules = draft.rules();
    }

    static void write(Draft draft) {
        Settings settings = new Settings(draft);
        draft.rest().forEach(settings::write);
    }

    private void write(ConfigEntry entry) {
        draft.take(entry.key());
        Optional<CloudRules.Missing> missing =
                Optional.ofNullable(rules.missing().get(entry.key()));
        Optional<String> only = Optional.ofNullable(rules.same().get(entry.key()));
        if (missing.isPresent()) {
            missing.filter(rule -> !replaced(rule))
                    .ifPresent(rule -> draft.report(RenderProblems.missing(entry, rule)));
        } else if (only.isPresent()) {
            only.filter(value -> !value.equalsIgnoreCase(entry.text()))
                    .ifPresent(value -> draft.report(RenderProblems.fixedValue(entry, value)));
        } else if (rules.whyDropped(entry.key()).isEmpty()) {
            keep(entry);
        }
    }

    private boolean replaced(CloudRules.Missing rule) {
        return rule.by().flatMap(key -> draft.written().cloud(key)).isPresent();
    }

    private void keep(ConfigEntry entry) {
        String name = rules.renamed().getOrDefault(entry.key(), entry.key());
        if (draft.target().names(name)) {
            draft.put(name, value(entry), entry.span());
        } else if (!isStandard(entry)) {
            draft.report(RenderProblems.leftOut(entry, "The fully managed connector"));
        }
    }

    private String value(ConfigEntry entry) {
        SortedMap<String, String> values = rules.values().getOrDefault(entry.key(), new TreeMap<>());
        String text = entry.text();
        if (values.containsKey(text)) {
            return values.get(text);
        }
        return rules.simpleNames().contains(entry.key()) ? text.substring(text.lastIndexOf('.') + 1) : text;
    }

    /** Saying what holds anyhow is lost without harm. */
    private boolean isStandard(ConfigEntry entry) {
        return draft.kind()
                .settings()
                .find(entry.key())
                .flatMap(ConnectorKey::standard)
                .filter(standard -> standard.equalsIgnoreCase(entry.text()))
                .isPresent();
    }
}
