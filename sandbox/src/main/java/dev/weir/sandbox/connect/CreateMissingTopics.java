package dev.weir.sandbox.connect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.connect.errors.ConnectException;
import org.jspecify.annotations.Nullable;

/**
 * Creates the topics that source connectors write to. Brokers usually do that for whoever asks for a topic; ours does not, so that nothing but a
 * source connector's first record brings a topic into being, and a deleted one stays deleted.
 */
public final class CreateMissingTopics implements ProducerInterceptor<byte[], byte[]> {
    private final Set<String> present = ConcurrentHashMap.newKeySet();
    private Map<String, Object> client = Map.of();

    @Override
    public void configure(Map<String, ?> configs) {
        client = Map.of("bootstrap.servers", configs.get("bootstrap.servers"));
    }

    @Override
    public ProducerRecord<byte[], byte[]> onSend(ProducerRecord<byte[], byte[]> record) {
        if (present.add(record.topic())) {
            create(record.topic());
        }
        return record;
    }

    @Override
    public void onAcknowledgement(@Nullable RecordMetadata metadata, @Nullable Exception exception) {}

    @Override
    public void close() {}

    private void create(String topic) {
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.empty(), Optional.empty())))
                    .all()
                    .get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new ConnectException("The topic " + topic + " could not be created", failure.getCause());
            }
        }
    }
}
