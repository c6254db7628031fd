package dev.weir.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * What a resource is called.
 *
 * @param name as its own system knows it: case counts
 */
public record ResourceId(ResourceKind kind, String name) implements Comparable<ResourceId> {
    private static final Comparator<ResourceId> ORDER =
            Comparator.comparing(ResourceId::kind).thenComparing(ResourceId::name);

    public static ResourceId topic(String name) {
        return new ResourceId(ResourceKind.TOPIC, name);
    }

    public static ResourceId schema(String subject) {
        return new ResourceId(ResourceKind.SCHEMA, subject);
    }

    public static ResourceId connector(String name) {
        return new ResourceId(ResourceKind.CONNECTOR, name);
    }

    /** The opposite of {@link #key()}. */
    public static Optional<ResourceId> parse(String key) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        return ResourceKind.ofWord(key.substring(0, slash)).map(kind -> new ResourceId(kind, key.substring(slash + 1)));
    }

    /** {@code stream/RATINGS}: the form of JSON and of the ledger's record keys. */
    public String key() {
        return kind.word() + "/" + name;
    }

    @Override
    public int compareTo(ResourceId other) {
        return ORDER.compare(this, other);
    }

    /** {@code stream RATINGS}, for sentences. */
    @Override
    public String toString() {
        return kind.word() + " " + name;
    }
}
