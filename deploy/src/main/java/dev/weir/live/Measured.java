package dev.weir.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How much some topics hold and who reads them. Moves all the time, so no plan is bound to it.
 *
 * @param topics by name; one that couldn't be measured is missing
 * @param readings by consumer groups, whether they have members at the moment or not
 * @param gap why something is missing, as a sentence
 */
public record Measured(SortedMap<String, Extent> topics, List<Reading> readings, Optional<String> gap) {
    /** Nobody looked. */
    public static final Measured NOTHING = new Measured(new TreeMap<>(), List.of(), Optional.empty());

    public Measured {
        topics = Collections.unmodifiableSortedMap(new TreeMap<>(topics));
        readings = List.copyOf(readings);
    }

    /** What couldn't be measured, and why. */
    public static Measured missing(String gap) {
        return new Measured(new TreeMap<>(), List.of(), Optional.of(gap));
    }

    /**
     * The offsets of one partition.
     *
     * @param begin of the oldest record that is still there
     * @param end that the next record will get
     */
    public record Range(long begin, long end) {}

    /** The offsets of a topic's partitions. Records of transactions' ends and records that compaction removed are counted as well. */
    public record Extent(SortedMap<Integer, Range> partitions) {
        public Extent {
            partitions = Collections.unmodifiableSortedMap(new TreeMap<>(partitions));
        }

        public long held() {
            return partitions.values().stream()
                    .mapToLong(range -> range.end() - range.begin())
                    .sum();
        }

        /** What was there once. */
        public long gone() {
            return partitions.values().stream().mapToLong(Range::begin).sum();
        }
    }

    /** @param committed the offset that the group would go on from, by partition */
    public record Reading(String group, String topic, SortedMap<Integer, Long> committed) {
        public Reading {
            committed = Collections.unmodifiableSortedMap(new TreeMap<>(committed));
        }
    }

    public Optional<Extent> find(String topic) {
        return Optional.ofNullable(topics.get(topic));
    }

    public OptionalLong held(String topic) {
        return find(topic).map(extent -> OptionalLong.of(extent.held())).orElse(OptionalLong.empty());
    }

    public Measured withReadings(List<Reading> found) {
        List<Reading> all = new ArrayList<>(readings);
        all.addAll(found);
        return new Measured(topics, all, gap);
    }
}
