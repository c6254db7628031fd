package dev.weir.adapter.kafka;

import dev.weir.live.Measured;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.port.DataRecord;
import dev.weir.port.Deadline;
import dev.weir.port.GroupLag;
import dev.weir.port.GroupLags;
import dev.weir.port.GroupOffsets;
import dev.weir.port.Measurements;
import dev.weir.port.Topics;
import dev.weir.port.WrittenRecords;
import dev.weir.target.FailureKind;
import dev.weir.target.KafkaEndpoint;
import dev.weir.target.ServerException;
import dev.weir.target.Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A Kafka cluster through the Admin client and producers. */
public final class KafkaCluster implements Topics, WrittenRecords, GroupLags, Measurements, AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final KafkaSettings settings;
    private final KafkaFailures failures;
    private final BootstrapCheck bootstrap;
    private final Admin admin;

    /** @throws ServerException if no broker listens or the settings are wrong */
    public KafkaCluster(KafkaEndpoint endpoint, Timeouts timeouts) {
        this.settings = new KafkaSettings(endpoint, timeouts);
        this.failures = new KafkaFailures(endpoint);
        this.bootstrap = new BootstrapCheck(endpoint, timeouts, failures);
        bootstrap.run();
        try {
            this.admin = Admin.create(settings.with(Map.of()));
        } catch (KafkaException e) {
            throw failures.badSettings(e);
        }
    }

    @Override
    public List<Observed.Topic> list() {
        Collection<String> names = await(admin.listTopics().names());
        Map<String, TopicDescription> descriptions =
                await(admin.describeTopics(names).allTopicNames());
        Map<ConfigResource, Config> configs = configs(names);
        List<Observed.Topic> topics = new ArrayList<>();
        for (TopicDescription description : new TreeMap<>(descriptions).values()) {
            topics.add(TopicReading.of(description, Optional.ofNullable(configs.get(resource(description.name())))));
        }
        return topics;
    }

    @Override
    public boolean exists(String name) {
        return await(admin.listTopics().names()).contains(name);
    }

    /** Not everybody may look at the settings of brokers. */
    @Override
    public OptionalInt standardReplicas() {
        try {
            return await(admin.describeCluster().nodes()).stream()
                    .findFirst()
                    .map(node -> new ConfigResource(ConfigResource.Type.BROKER, node.idString()))
                    .flatMap(broker -> Optional.ofNullable(
                            await(admin.describeConfigs(List.of(broker)).all()).get(broker)))
                    .flatMap(config -> Optional.ofNullable(config.get("default.replication.factor")))
                    .map(entry -> OptionalInt.of(Integer.parseInt(entry.value())))
                    .orElse(OptionalInt.empty());
        } catch (ServerException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    @Override
    public Optional<Observed.Topic> find(String name) {
        try {
            return await(admin.describeTopics(List.of(name)).allTopicNames()).values().stream()
                    .findFirst()
                    .map(description -> TopicReading.of(
                            description,
                            Optional.ofNullable(configs(List.of(name)).get(resource(name)))));
        } catch (ServerException e) {
            if (e.kind() == FailureKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void create(Resource.Topic topic) {
        Optional<Integer> partitions = topic.partitions().stream().boxed().findFirst();
        Optional<Short> replicas =
                topic.replicas().stream().mapToObj(count -> (short) count).findFirst();
        create(new NewTopic(topic.name(), partitions, replicas).configs(topic.config()));
    }

    /** Creates a topic and returns when the brokers know it. */
    void create(NewTopic topic) {
        await(admin.createTopics(List.of(topic)).all());
        until(() -> exists(topic.name()), "it was created");
    }

    @Override
    public void configure(Resource.Topic topic) {
        TopicDescription description = await(
                        admin.describeTopics(List.of(topic.name())).allTopicNames())
                .values()
                .iterator()
                .next();
        int present = description.partitions().size();
        int wanted = topic.partitions().orElse(present);
        if (wanted > present) {
            await(admin.createPartitions(Map.of(topic.name(), NewPartitions.increaseTo(wanted)))
                    .all());
        }
        ConfigResource resource = resource(topic.name());
        Optional<Config> config =
                Optional.ofNullable(configs(List.of(topic.name())).get(resource));
        await(admin.incrementalAlterConfigs(Map.of(resource, TopicReading.changes(config, topic.config())))
                .all());
    }

    @Override
    public void delete(String name) {
        try {
            await(admin.deleteTopics(List.of(name)).all());
        } catch (ServerException e) {
            if (e.kind() != FailureKind.NOT_FOUND) {
                throw e;
            }
        }
        until(() -> !exists(name), "it was deleted");
    }

    @Override
    public SortedMap<Integer, Long> ends(String name) {
        TopicDescription description = await(admin.describeTopics(List.of(name)).allTopicNames())
                .values()
                .iterator()
                .next();
        Map<TopicPartition, OffsetSpec> request = description.partitions().stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(name, partition.partition()),
                        partition -> OffsetSpec.latest()));
        SortedMap<Integer, Long> ends = new TreeMap<>();
        await(admin.listOffsets(request).all())
                .forEach((partition, result) -> ends.put(partition.partition(), result.offset()));
        return ends;
    }

    @Override
    public boolean written(String name, SortedMap<Integer, Long> ends, long time) {
        try {
            return new RecordSearch(this, name, time).findsBehind(ends);
        } catch (KafkaException e) {
            throw failures.of(e);
        }
    }

    @Override
    public SortedMap<String, GroupLag> lags(SortedMap<String, SortedSet<String>> groups) {
        Set<String> existing = await(admin.listTopics().names());
        SortedSet<String> topics = new TreeSet<>();
        groups.values().forEach(topics::addAll);
        topics.retainAll(existing);
        SortedMap<String, Integer> partitions = new TreeMap<>();
        await(admin.describeTopics(topics).allTopicNames())
                .forEach(
                        (name, topic) -> partitions.put(name, topic.partitions().size()));
        Map<String, ListConsumerGroupOffsetsSpec> all = groups.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), group -> new ListConsumerGroupOffsetsSpec()));
        Map<String, Map<TopicPartition, OffsetAndMetadata>> offsets =
                await(admin.listConsumerGroupOffsets(all).all());
        return new LagReading(
                        partitions,
                        offsets(partitions, OffsetSpec.earliest()),
                        offsets(partitions, OffsetSpec.latest()))
                .of(groups, offsets);
    }

    private Map<TopicPartition, Long> offsets(SortedMap<String, Integer> topics, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> request = new HashMap<>();
        topics.forEach((topic, partitions) -> IntStream.range(0, partitions)
                .forEach(number -> request.put(new TopicPartition(topic, number), which)));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        await(admin.listOffsets(request).all()).forEach((partition, result) -> offsets.put(partition, result.offset()));
        return offsets;
    }

    /** How far the cluster's consumer groups have read. */
    public GroupOffsets groups() {
        return new ConsumerGroups(admin, this::await);
    }

    @Override
    public Measured measure(SortedSet<String> topics) {
        return new TopicMeasures(admin, this::await).of(topics);
    }

    /**
     * Where a partition ends.
     *
     * @param committed before the first open transaction
     * @param written open transactions included
     */
    record End(long committed, long written) {}

    /** Both are asked for at the same time; a transaction may have ended in between. */
    End end(TopicPartition partition) {
        Map<TopicPartition, OffsetSpec> latest = Map.of(partition, OffsetSpec.latest());
        ListOffsetsResult written = admin.listOffsets(latest);
        ListOffsetsResult committed = admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
        return new End(
                await(committed.partitionResult(partition)).offset(),
                await(written.partitionResult(partition)).offset());
    }

    /** Ends a producer's unfinished transaction and lets it write no more. */
    void fence(String transactionalId) {
        await(admin.fenceProducers(List.of(transactionalId)).all());
    }

    @Override
    public void send(String name, Iterable<DataRecord> records) {
        try (Producer<byte[], byte[]> producer = producer(Map.of())) {
            Sending.all(producer, name, records);
        } catch (KafkaException e) {
            throw failures.of(e);
        }
    }

    /** A producer that loses and doubles nothing. */
    Producer<byte[], byte[]> producer(Map<String, Object> specific) {
        Map<String, Object> all = new TreeMap<>(specific);
        all.put("acks", "all");
        all.put("enable.idempotence", true);
        all.put(
                "delivery.timeout.ms",
                Math.toIntExact(settings.timeouts().request().toMillis()));
        all.put("max.block.ms", settings.timeouts().request().toMillis());
        return new KafkaProducer<>(settings.with(all), new ByteArraySerializer(), new ByteArraySerializer());
    }

    KafkaSettings settings() {
        return settings;
    }

    KafkaFailures failures() {
        return failures;
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(1));
    }

    private Map<ConfigResource, Config> configs(Collection<String> topics) {
        return await(admin.describeConfigs(
                        topics.stream().map(KafkaCluster::resource).toList())
                .all());
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private void until(BooleanSupplier condition, String what) {
        Deadline deadline = Deadline.in(settings.timeouts().request());
        while (!condition.getAsBoolean()) {
            if (deadline.isOver()) {
                throw failures.of(
                        new org.apache.kafka.common.errors.TimeoutException("the brokers don't show yet that " + what));
            }
            deadline.sleep(PAUSE);
        }
    }

    private <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
            if (cause instanceof org.apache.kafka.common.errors.TimeoutException && bootstrap.expectsTls()) {
                throw failures.expectsTls();
            }
            throw failures.of(cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for Kafka");
        }
    }
}
