package dev.weir.drift;

import dev.weir.model.ResourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What differs at one resource, collected until all of it is known. */
final class Findings {
    private final List<String> what = new ArrayList<>();
    private final List<String> applied = new ArrayList<>();
    private final List<String> live = new ArrayList<>();

    void add(String clause) {
        what.add(clause);
    }

    void add(String clause, List<String> before, List<String> after) {
        what.add(clause);
        applied.addAll(before);
        live.addAll(after);
    }

    void setting(String key, Optional<String> before, Optional<String> after) {
        String clause = before.isEmpty() ? " was added" : after.isEmpty() ? " was removed" : " was changed";
        add(key + clause, lines(key, before), lines(key, after));
    }

    Optional<Drift> drift(ResourceId id) {
        return what.isEmpty() ? Optional.empty() : Optional.of(new Drift(id, Drift.Kind.CHANGED, what, applied, live));
    }

    private static List<String> lines(String key, Optional<String> value) {
        return value.map(text -> key + ": " + ConnectorSettings.shown(key, text)).stream()
                .toList();
    }
}
