package dev.weir.manifest;

import dev.weir.source.Span;
import java.util.List;
import java.util.Optional;

/** A YAML document with the place of everything in it. */
sealed interface Yaml {
    Span span();

    /**
     * @param text as written, without quotes
     * @param plain written without quotes
     */
    record Scalar(String text, boolean plain, Span span) implements Yaml {
        private static final List<String> NULLS = List.of("", "~", "null", "Null", "NULL");

        /** {@code key:} with nothing behind it, or an explicit null. */
        boolean absent() {
            return plain && NULLS.contains(text);
        }
    }

    /** In written order. A key may be there twice: the check reports it, and the last one counts. */
    record Mapping(List<Entry> entries, Span span) implements Yaml {
        public Mapping {
            entries = List.copyOf(entries);
        }

        Optional<Entry> find(String key) {
            return entries.stream()
                    .filter(entry -> entry.key().text().equals(key))
                    .reduce((first, second) -> second);
        }

        Optional<Yaml> value(String key) {
            return find(key).map(Entry::value);
        }
    }

    record Entry(Scalar key, Yaml value) {}

    record Sequence(List<Yaml> items, Span span) implements Yaml {
        public Sequence {
            items = List.copyOf(items);
        }
    }
}
