package dev.weir.sandbox.server.registry;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the registry would hold: changes are remembered, and the real one is only looked at. */
public final class TrialSubjects implements Subjects {
    private final Subjects real;
    private final Map<String, Optional<RegisteredSchema>> changed = new TreeMap<>();

    public TrialSubjects(Subjects real) {
        this.real = real;
    }

    @Override
    public Optional<RegisteredSchema> latest(String subject) {
        Optional<RegisteredSchema> change = changed.get(subject);
        return change == null ? real.latest(subject) : change;
    }

    @Override
    public Optional<RegisteredSchema> byId(int id) {
        return real.byId(id);
    }

    @Override
    public boolean contains(String subject, int id) {
        return real.contains(subject, id);
    }

    @Override
    public void register(String subject, String type, String schema) {
        changed.put(subject, Optional.of(new RegisteredSchema(0, type, schema)));
    }

    @Override
    public void delete(String subject) {
        changed.put(subject, Optional.empty());
    }
}
