package dev.weir.sandbox.schema;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the registry would hold: changes are remembered, and the real one is only looked at. */
public final class TrialRegistry implements SchemaRegistry {
    private final SchemaRegistry real;
    private final Map<String, Optional<RegisteredSchema>> changed = new TreeMap<>();

    public TrialRegistry(SchemaRegistry real) {
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

    /** Always 0: a real id comes with the real registration. */
    @Override
    public int register(String subject, SchemaText schema) {
        changed.put(subject, Optional.of(new RegisteredSchema(0, schema)));
        return 0;
    }

    @Override
    public void delete(String subject) {
        changed.put(subject, Optional.empty());
    }
}
