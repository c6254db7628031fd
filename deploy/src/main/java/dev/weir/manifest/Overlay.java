package dev.weir.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays what differs by target over a manifest: mappings are merged key by key, everything else is replaced. */
final class Overlay {
    private Overlay() {}

    static Yaml.Mapping merge(Yaml.Mapping below, Yaml.Mapping above) {
        List<Yaml.Entry> merged = new ArrayList<>();
        for (Yaml.Entry entry : below.entries()) {
            Optional<Yaml.Entry> over = above.find(entry.key().text());
            merged.add(over.map(found -> both(entry, found)).orElse(entry));
        }
        above.entries().stream()
                .filter(entry -> below.find(entry.key().text()).isEmpty())
                .forEach(merged::add);
        return new Yaml.Mapping(merged, below.span());
    }

    private static Yaml.Entry both(Yaml.Entry below, Yaml.Entry above) {
        if (below.value() instanceof Yaml.Mapping lower && above.value() instanceof Yaml.Mapping upper) {
            return new Yaml.Entry(below.key(), merge(lower, upper));
        }
        return above;
    }
}
