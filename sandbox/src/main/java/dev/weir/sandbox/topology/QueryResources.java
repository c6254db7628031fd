package dev.weir.sandbox.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What queries have on the broker: committed offsets and internal topics. */
final class QueryResources implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(QueryResources.class);
    private static final int TIMEOUT_SECONDS = 10;

    private final Admin admin;

    QueryResources(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    /** How far a group has read, by topic and partition; empty when the broker doesn't say. */
    List<PartitionProgress> progress(String group) {
        try {
            Map<TopicPartition, OffsetAndMetadata> offsets =
                    get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
            offsets.keySet().forEach(partition -> ends.put(partition, OffsetSpec.latest()));
            Map<TopicPartition, ListOffsetsResultInfo> found =
                    get(admin.listOffsets(ends).all());
            List<PartitionProgress> progress = new ArrayList<>();
            found.forEach((partition, end) -> {
                OffsetAndMetadata offset = offsets.get(partition);
                if (offset != null) {
                    progress.add(new PartitionProgress(
                            partition.topic(), partition.partition(), offset.offset(), end.offset()));
                }
            });
            progress.sort(Comparator.comparing(PartitionProgress::topic).thenComparing(PartitionProgress::partition));
            return progress;
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("no offsets of {}: {}", group, e.toString());
            return List.of();
        }
    }

    /** Deletes an application's internal topics and its group. What is gone already doesn't matter. */
    void delete(String applicationId) {
        try {
            List<String> internal = get(admin.listTopics().names()).stream()
                    .filter(topic -> topic.startsWith(applicationId + "-"))
                    .sorted()
                    .toList();
            get(admin.deleteTopics(internal).all());
            get(admin.deleteConsumerGroups(List.of(applicationId)).all());
        } catch (ExecutionException | TimeoutException e) {
            LOG.info("left something of {} behind: {}", applicationId, e.toString());
        }
    }

    private static <T> T get(KafkaFuture<T> future) throws ExecutionException, TimeoutException {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
