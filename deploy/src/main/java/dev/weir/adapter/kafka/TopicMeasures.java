package dev.weir.adapter.kafka;

import dev.weir.live.Measured;
import dev.weir.target.ServerException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Measures topics in five calls, however many there are; each goes to as many brokers as have a share in it. */
final class TopicMeasures {
    /** Groups of consumers; one that only keeps offsets has no protocol at all. */
    private static final Set<String> PROTOCOLS = Set.of("consumer", "");

    private final Admin admin;
    private final ConsumerGroups.Waiting waiting;

    TopicMeasures(Admin admin, ConsumerGroups.Waiting waiting) {
        this.admin = admin;
        this.waiting = waiting;
    }

    Measured of(SortedSet<String> topics) {
        List<String> gaps = new ArrayList<>();
        SortedMap<String, Measured.Extent> extents = tried("counted", new TreeMap<>(), gaps, () -> extents(topics));
        List<Measured.Reading> readings = tried("looked up for readers", List.of(), gaps, () -> readings(extents));
        return new Measured(extents, readings, gaps.stream().findFirst());
    }

    private static <T> T tried(String what, T otherwise, List<String> gaps, Supplier<T> look) {
        try {
            return look.get();
        } catch (ServerException e) {
            gaps.add("Topics can't be " + what + ": " + e.diagnostic().detail());
            return otherwise;
        }
    }

    private SortedMap<String, Measured.Extent> extents(SortedSet<String> topics) {
        Map<String, TopicDescription> found =
                waiting.await(admin.describeTopics(topics).allTopicNames());
        List<TopicPartition> partitions = found.values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
        Map<TopicPartition, ListOffsetsResultInfo> begins = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, ListOffsetsResultInfo> ends = offsets(partitions, OffsetSpec.latest());
        SortedMap<String, SortedMap<Integer, Measured.Range>> ranges = new TreeMap<>();
        begins.forEach((partition, begin) -> Optional.ofNullable(ends.get(partition))
                .ifPresent(end -> ranges.computeIfAbsent(partition.topic(), unused -> new TreeMap<>())
                        .put(partition.partition(), new Measured.Range(begin.offset(), end.offset()))));
        SortedMap<String, Measured.Extent> extents = new TreeMap<>();
        ranges.forEach((topic, range) -> extents.put(topic, new Measured.Extent(range)));
        return extents;
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(List<TopicPartition> partitions, OffsetSpec spec) {
        return waiting.await(
                admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, unused -> spec)))
                        .all());
    }

    private List<Measured.Reading> readings(SortedMap<String, Measured.Extent> extents) {
        ListConsumerGroupOffsetsSpec spec = new ListConsumerGroupOffsetsSpec()
                .topicPartitions(extents.entrySet().stream()
                        .flatMap(topic -> topic.getValue().partitions().keySet().stream()
                                .map(partition -> new TopicPartition(topic.getKey(), partition)))
                        .toList());
        Map<String, ListConsumerGroupOffsetsSpec> questions = waiting
                .await(admin.listGroups().all())
                .stream()
                .filter(group -> PROTOCOLS.contains(group.protocol()))
                .map(GroupListing::groupId)
                .collect(Collectors.toMap(group -> group, unused -> spec));
        if (questions.isEmpty() || extents.isEmpty()) {
            return List.of();
        }
        List<Measured.Reading> readings = new ArrayList<>();
        new TreeMap<>(waiting.await(admin.listConsumerGroupOffsets(questions).all()))
                .forEach((group, offsets) -> readings.addAll(readings(group, offsets)));
        return readings;
    }

    /** A partition that the group has never committed has no offset, which Kafka's client writes as null. */
    private static List<Measured.Reading> readings(String group, Map<TopicPartition, OffsetAndMetadata> offsets) {
        SortedMap<String, SortedMap<Integer, Long>> committed = new TreeMap<>();
        offsets.forEach((partition, offset) -> Optional.ofNullable(offset)
                .ifPresent(known -> committed
                        .computeIfAbsent(partition.topic(), unused -> new TreeMap<>())
                        .put(partition.partition(), known.offset())));
        return committed.entrySet().stream()
                .map(topic -> new Measured.Reading(group, topic.getKey(), topic.getValue()))
                .toList();
    }
}
