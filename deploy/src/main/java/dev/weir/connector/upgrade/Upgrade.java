package dev.weir.connector.upgrade;

import dev.weir.connector.Catalogue;
import dev.weir.connector.ConfigEntry;
import dev.weir.connector.ConnectorKind;
import dev.weir.connector.OldKey;
import dev.weir.connector.WrittenConnector;
import dev.weir.connector.WrittenTransform;
import dev.weir.source.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The edits that bring a connector's settings up to date.
 *
 * @param edits in the order of the text, not overlapping
 * @param steps what they do, one sentence each
 */
public record Upgrade(List<Edit> edits, List<String> steps) {
    public Upgrade {
        edits = List.copyOf(edits);
        steps = List.copyOf(steps);
    }

    /** Nothing for a class that the catalogue doesn't know. */
    public static Upgrade of(Catalogue catalogue, WrittenConnector connector) {
        Steps steps = new Steps(connector);
        catalogue.find(connector.type()).ifPresent(kind -> {
            connector.config().forEach(entry -> setting(kind, entry, steps));
            WrittenTransform.of(connector).forEach(transform -> transform(catalogue, transform, steps));
        });
        return steps.finish();
    }

    /** The text with the edits of all these. */
    public static String apply(SourceText text, List<Upgrade> upgrades) {
        StringBuilder rewritten = new StringBuilder(text.text());
        upgrades.stream()
                .flatMap(upgrade -> upgrade.edits().stream())
                .sorted(Comparator.comparing((Edit edit) -> edit.span().start()).reversed())
                .forEach(edit ->
                        rewritten.replace(edit.span().start(), edit.span().end(), edit.text()));
        return rewritten.toString();
    }

    private static void setting(ConnectorKind kind, ConfigEntry entry, Steps steps) {
        Optional<OldKey> old = kind.settings().names(entry.key()) ? Optional.empty() : kind.oldKey(entry.key());
        old.ifPresent(rule -> steps.rename(entry, rule.rename(entry.key()).orElseThrow(), rule.value(entry.text())));
        kind.removedKey(entry.key()).ifPresent(gone -> steps.remove(entry, gone.instead()));
        kind.oldValue(entry.key(), entry.text()).ifPresent(value -> steps.value(entry, value.to()));
    }

    private static void transform(Catalogue catalogue, WrittenTransform transform, Steps steps) {
        if (transform.isA("ExtractNewRecordState")) {
            UnwrapUpgrade.write(transform, steps);
            return;
        }
        transform.type().flatMap(type -> catalogue.transform(type.text())).ifPresent(kind -> {
            for (ConfigEntry entry : transform.settings()) {
                kind.oldKey(transform.own(entry))
                        .ifPresent(old -> steps.rename(entry, transform.full(old.to()), old.value(entry.text())));
            }
        });
    }

    /** The edits in the making. */
    static final class Steps {
        private final WrittenConnector connector;
        private final List<Edit> edits = new ArrayList<>();
        private final List<String> sentences = new ArrayList<>();

        Steps(WrittenConnector connector) {
            this.connector = connector;
        }

        /** Where the new name is there already, the old one only goes. */
        void rename(ConfigEntry entry, String key, String value) {
            if (connector.find(key).isPresent()) {
                remove(entry, key + " is there already.");
                return;
            }
            edits.add(new Edit(entry.keySpan(), Quotes.like(entry.keySpan(), key)));
            sentences.add(entry.key() + " is now " + key + ".");
            if (!value.equals(entry.text())) {
                value(entry, value);
            }
        }

        void value(ConfigEntry entry, String value) {
            edits.add(new Edit(entry.span(), Quotes.like(entry.span(), value)));
            sentences.add("The value of " + entry.key() + " is now " + value + ".");
        }

        void remove(ConfigEntry entry, String why) {
            edits.add(new Edit(Removal.of(entry), ""));
            sentences.add(entry.key() + " is removed. " + why);
        }

        Upgrade finish() {
            edits.sort(Comparator.comparing(edit -> edit.span().start()));
            return new Upgrade(edits, sentences);
        }
    }
}
