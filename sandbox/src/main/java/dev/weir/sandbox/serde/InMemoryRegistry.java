package dev.weir.sandbox.serde;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A registry that lives as long as its object; ids count from 1. */
public final class InMemoryRegistry implements SchemaRegistry {
    private final List<RegisteredSchema> schemas = new ArrayList<>();
    private final Map<String, RegisteredSchema> latest = new LinkedHashMap<>();

    @Override
    public synchronized int register(String subject, RegisteredSchema schema) {
        latest.put(subject, schema);
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    @Override
    public synchronized RegisteredSchema byId(int id) {
        if (id < 1 || id > schemas.size()) {
            throw new IllegalArgumentException("no schema has the id " + id);
        }
        return schemas.get(id - 1);
    }

    @Override
    public synchronized Optional<RegisteredSchema> latest(String subject) {
        return Optional.ofNullable(latest.get(subject));
    }
}
