package dev.weir.bench.engine;

import dev.weir.sandbox.broker.Broker;
import dev.weir.sandbox.network.FreePort;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;

/** The sandbox's broker, and its topics. */
final class Cluster implements AutoCloseable {
    private final Broker broker;
    private final Admin admin;

    private Cluster(Broker broker) {
        this.broker = broker;
        this.admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    static Cluster start(Path directory) throws IOException {
        return new Cluster(Broker.start(directory, FreePort.any()));
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    void createTopics(List<String> names) {
        await(admin.createTopics(names.stream().map(Cluster::keptForever).toList())
                .all());
    }

    /** The records' times are long past, so that any retention would let them go at once. */
    private static NewTopic keptForever(String name) {
        return new NewTopic(name, Optional.of(1), Optional.of((short) 1))
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
    }

    void deleteTopics(String prefix) {
        List<String> topics = await(admin.listTopics().names()).stream()
                .filter(topic -> topic.startsWith(prefix))
                .sorted()
                .toList();
        await(admin.deleteTopics(topics).all());
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        admin.close();
        broker.close();
    }
}
