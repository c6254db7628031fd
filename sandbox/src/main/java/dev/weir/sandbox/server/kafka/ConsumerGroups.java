package dev.weir.sandbox.server.kafka;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Who reads which topic. */
public final class ConsumerGroups {
    private static final long TIMEOUT_SECONDS = 15;

    private final Admin admin;

    public ConsumerGroups(Admin admin) {
        this.admin = admin;
    }

    /** @param consumers the members that have a partition of the topic */
    public record Readers(int consumers, int groups) {
        public static final Readers NONE = new Readers(0, 0);

        Readers plus(int more) {
            return new Readers(consumers + more, groups + 1);
        }
    }

    /** The readers of every topic that has any. */
    public Map<String, Readers> byTopic() {
        List<String> groups = await(admin.listGroups().all()).stream()
                .map(GroupListing::groupId)
                .toList();
        Map<String, Readers> readers = new TreeMap<>();
        await(admin.describeConsumerGroups(groups).all()).values().forEach(group -> add(group, readers));
        return readers;
    }

    private static void add(ConsumerGroupDescription group, Map<String, Readers> readers) {
        Map<String, Integer> consumers = new TreeMap<>();
        group.members().forEach(member -> topics(member).forEach(topic -> consumers.merge(topic, 1, Integer::sum)));
        consumers.forEach((topic, count) ->
                readers.put(topic, readers.getOrDefault(topic, Readers.NONE).plus(count)));
    }

    private static Set<String> topics(MemberDescription member) {
        Set<String> topics = new HashSet<>();
        for (TopicPartition partition : member.assignment().topicPartitions()) {
            topics.add(partition.topic());
        }
        return topics;
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TopicException("Interrupted while waiting for Kafka");
        } catch (ExecutionException | TimeoutException failed) {
            throw new TopicException("The consumer groups cannot be listed", failed);
        }
    }
}
