package dev.weir.adapter.kafka;

import dev.weir.model.Partition;
import dev.weir.port.GroupOffsets;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Consumer groups through the Admin client. */
final class ConsumerGroups implements GroupOffsets {
    private final Admin admin;
    private final Waiting waiting;

    ConsumerGroups(Admin admin, Waiting waiting) {
        this.admin = admin;
        this.waiting = waiting;
    }

    /** Waits for an answer and says what a failure means. */
    interface Waiting {
        <T> T await(KafkaFuture<T> future);
    }

    /** What a transaction that isn't over yet will commit is waited for. */
    @Override
    public SortedMap<Partition, Long> committed(String group) {
        SortedMap<Partition, Long> offsets = new TreeMap<>();
        try {
            waiting.await(admin.listConsumerGroupOffsets(
                                    group, new ListConsumerGroupOffsetsOptions().requireStable(true))
                            .partitionsToOffsetAndMetadata())
                    .forEach((partition, offset) -> Optional.ofNullable(offset)
                            .ifPresent(committed -> offsets.put(ours(partition), committed.offset())));
        } catch (ServerException e) {
            if (e.kind() != FailureKind.NOT_FOUND) {
                throw e;
            }
        }
        return offsets;
    }

    @Override
    public void set(String group, SortedMap<Partition, Long> offsets) {
        Map<TopicPartition, OffsetAndMetadata> all = new HashMap<>();
        offsets.forEach((partition, offset) -> all.put(theirs(partition), new OffsetAndMetadata(offset)));
        waiting.await(admin.alterConsumerGroupOffsets(group, all).all());
    }

    @Override
    public SortedMap<Partition, Long> starts(Collection<String> topics) {
        return offsets(topics, OffsetSpec.earliest());
    }

    @Override
    public SortedMap<Partition, Long> ends(Collection<String> topics) {
        return offsets(topics, OffsetSpec.latest());
    }

    private SortedMap<Partition, Long> offsets(Collection<String> topics, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> request = new HashMap<>();
        waiting.await(admin.describeTopics(topics).allTopicNames())
                .forEach((topic, description) -> description
                        .partitions()
                        .forEach(partition -> request.put(new TopicPartition(topic, partition.partition()), which)));
        SortedMap<Partition, Long> offsets = new TreeMap<>();
        waiting.await(admin.listOffsets(request, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                        .all())
                .forEach((partition, result) -> offsets.put(ours(partition), result.offset()));
        return offsets;
    }

    private static Partition ours(TopicPartition partition) {
        return new Partition(partition.topic(), partition.partition());
    }

    private static TopicPartition theirs(Partition partition) {
        return new TopicPartition(partition.topic(), partition.number());
    }
}
