package dev.weir.sandbox.server.kafka;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The broker's topics. */
public final class KafkaTopics implements Topics {
    private static final long TIMEOUT_SECONDS = 15;
    private static final long POLL_MILLIS = 20;

    private final Admin admin;

    public KafkaTopics(Admin admin) {
        this.admin = admin;
    }

    @Override
    public Optional<Topic> find(String name) {
        return description(name).map(found -> new Topic(name, replicas(found), retention(name)));
    }

    private Optional<TopicDescription> description(String name) {
        try {
            return Optional.ofNullable(
                    await(admin.describeTopics(List.of(name)).allTopicNames()).get(name));
        } catch (UnknownTopicOrPartitionException missing) {
            return Optional.empty();
        }
    }

    @Override
    public List<Topic> all() {
        Collection<String> names = await(
                admin.listTopics(new ListTopicsOptions().listInternal(true)).names());
        List<Topic> topics = new ArrayList<>();
        // One by one: a topic may go between the listing and the question, and that is no error.
        admin.describeTopics(names)
                .topicNameValues()
                .forEach((name, future) -> describe(name, future).ifPresent(topics::add));
        topics.sort(Comparator.comparing(Topic::name));
        return topics;
    }

    @Override
    public void create(NewTopic topic) {
        Optional<Integer> partitions = Optional.of(topic.partitions());
        Optional<Short> replicas = topic.replicas() < 0 ? Optional.empty() : Optional.of((short) topic.replicas());
        org.apache.kafka.clients.admin.NewTopic wanted =
                new org.apache.kafka.clients.admin.NewTopic(topic.name(), partitions, replicas).configs(topic.config());
        try {
            await(admin.createTopics(List.of(wanted)).all());
        } catch (TopicExistsException there) {
            return;
        } catch (org.apache.kafka.common.errors.ApiException refused) {
            throw new TopicException("The topic " + topic.name() + " cannot be created", refused);
        }
        awaitPresence(topic.name(), true);
    }

    @Override
    public void delete(String name) {
        try {
            await(admin.deleteTopics(List.of(name)).all());
        } catch (UnknownTopicOrPartitionException gone) {
            return;
        }
        awaitPresence(name, false);
    }

    @Override
    public int brokers() {
        return await(admin.describeCluster().nodes()).size();
    }

    /** Brokers learn of a change a moment after it has been accepted; the next statement must see it. */
    private void awaitPresence(String name, boolean present) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(TIMEOUT_SECONDS);
        while (description(name).isPresent() != present && System.nanoTime() < end) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static Optional<Topic> describe(String name, KafkaFuture<TopicDescription> future) {
        try {
            return Optional.of(new Topic(name, replicas(await(future)), OptionalLong.empty()));
        } catch (UnknownTopicOrPartitionException gone) {
            return Optional.empty();
        }
    }

    private static List<Integer> replicas(TopicDescription description) {
        return description.partitions().stream()
                .map(partition -> partition.replicas().size())
                .toList();
    }

    private OptionalLong retention(String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return await(admin.describeConfigs(List.of(resource)).all()).values().stream()
                .map(config -> config.get(TopicConfig.RETENTION_MS_CONFIG).value())
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TopicException("Interrupted while waiting for Kafka");
        } catch (TimeoutException slow) {
            throw new TopicException("Kafka did not answer within " + TIMEOUT_SECONDS + " seconds");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new TopicException("Kafka could not be asked", failed);
        }
    }
}
