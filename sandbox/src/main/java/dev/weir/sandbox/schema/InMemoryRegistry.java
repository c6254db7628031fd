package dev.weir.sandbox.schema;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A registry that lives as long as its object; ids count from 1. */
public final class InMemoryRegistry implements SchemaRegistry {
    private final Map<Integer, SchemaText> schemas = new TreeMap<>();
    private final Map<String, Set<Integer>> subjects = new LinkedHashMap<>();

    @Override
    public synchronized int register(String subject, SchemaText schema) {
        int id = schemas.entrySet().stream()
                .filter(known -> known.getValue().equals(schema))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(this::nextId);
        register(subject, schema, id);
        return id;
    }

    private int nextId() {
        int id = 1;
        while (schemas.containsKey(id)) {
            id++;
        }
        return id;
    }

    /** Registers under an id of the caller's choice. */
    public synchronized void register(String subject, SchemaText schema, int id) {
        schemas.put(id, schema);
        Set<Integer> versions = subjects.computeIfAbsent(subject, missing -> new LinkedHashSet<>());
        versions.remove(id);
        versions.add(id);
    }

    @Override
    public synchronized Optional<RegisteredSchema> byId(int id) {
        return Optional.ofNullable(schemas.get(id)).map(schema -> new RegisteredSchema(id, schema));
    }

    @Override
    public synchronized Optional<RegisteredSchema> latest(String subject) {
        return versions(subject).stream().reduce((earlier, later) -> later).flatMap(this::byId);
    }

    @Override
    public synchronized boolean contains(String subject, int id) {
        return versions(subject).contains(id);
    }

    @Override
    public synchronized void delete(String subject) {
        subjects.remove(subject);
    }

    private Set<Integer> versions(String subject) {
        return subjects.getOrDefault(subject, Set.of());
    }
}
