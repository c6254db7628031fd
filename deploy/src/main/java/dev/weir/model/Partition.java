package dev.weir.model;

import java.util.Comparator;

/** A partition of a topic, from 0. */
public record Partition(String topic, int number) implements Comparable<Partition> {
    private static final Comparator<Partition> ORDER =
            Comparator.comparing(Partition::topic).thenComparing(Partition::number);

    /** The opposite of {@link #toString()}; JSON finds it by its name for the keys of objects. */
    public static Partition fromString(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("This names no partition: " + text);
        }
        return new Partition(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public int compareTo(Partition other) {
        return ORDER.compare(this, other);
    }

    /** {@code topic/0}. */
    @Override
    public String toString() {
        return topic + "/" + number;
    }
}
