package dev.weir.sandbox.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of the cases that run. */
final class RqttKafka implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);
    private static final long PATIENCE_NANOS = Duration.ofSeconds(5).toNanos();

    private final Admin admin;
    private final Producer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Set<String> others;

    RqttKafka(String bootstrapServers) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest");
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers));
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new ByteArraySerializer(), new ByteArraySerializer());
        consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        others = get(admin.listTopics().names());
    }

    /** Creates a topic and waits until every client can see it. */
    void create(String topic, int partitions) {
        try {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(failed.getCause());
            }
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
        awaitVisible(topic);
    }

    private void awaitVisible(String topic) {
        try {
            while (!get(admin.listTopics().names()).contains(topic)) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    /** All topics that were not there before, but those that servers keep for themselves. */
    void deleteTopics() {
        Set<String> topics = new TreeSet<>(get(admin.listTopics().names()));
        topics.removeIf(topic -> topic.startsWith("_") || others.contains(topic));
        admin.deleteTopics(topics).topicNameValues().values().forEach(RqttKafka::deleted);
    }

    /** A query that has just been stopped deletes topics as well. */
    private static void deleted(KafkaFuture<Void> deletion) {
        try {
            deletion.get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw new IllegalStateException(failed.getCause());
            }
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    void send(String topic, TopicRecord record) {
        producer.send(
                new ProducerRecord<>(topic, null, record.timestamp(), record.key(), record.value(), record.headers()));
    }

    void flush() {
        producer.flush();
    }

    /** Whether a group has read everything in some topics, and in the topics that it has for itself. */
    boolean hasRead(String group, Collection<String> topics) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        Set<String> all = get(admin.listTopics().names()).stream()
                .filter(name -> name.startsWith(group + "-") && name.endsWith("-repartition"))
                .collect(Collectors.toCollection(TreeSet::new));
        all.addAll(topics);
        return ends(all).entrySet().stream().allMatch(end -> {
            OffsetAndMetadata offset = committed.get(end.getKey());
            return end.getValue().offset() == 0
                    || (offset != null && offset.offset() >= end.getValue().offset());
        });
    }

    private Map<TopicPartition, ListOffsetsResultInfo> ends(Collection<String> topics) {
        return get(admin.listOffsets(partitions(topics).stream()
                        .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest())))
                .all());
    }

    private List<TopicPartition> partitions(Collection<String> topics) {
        return get(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    /** Records from the beginning, the oldest first: so many, or fewer if no more come. */
    List<TopicRecord> records(String topic, int count) {
        List<TopicPartition> partitions = partitions(List.of(topic));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (found.size() < count && System.nanoTime() < deadline) {
            consumer.poll(POLL).forEach(found::add);
        }
        found.sort(Comparator.comparing(ConsumerRecord::timestamp));
        return found.stream()
                .map(record -> new TopicRecord(record.key(), record.value(), record.timestamp(), record.headers()))
                .toList();
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            throw interrupted();
        }
    }

    private static IllegalStateException interrupted() {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while waiting for Kafka");
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
        admin.close();
    }
}
