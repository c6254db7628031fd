package dev.weir.sandbox.conformance;

import dev.weir.sandbox.testing.GivenServers;
import java.io.IOException;

/** Leaves servers as empty as they were when this was made, which includes what was on them before in ksqlDB and in the registry. */
public final class ServerCleaning implements AutoCloseable {
    private final RqttClient client;
    private final RqttKafka kafka;

    private ServerCleaning(RqttClient client, RqttKafka kafka) {
        this.client = client;
        this.kafka = kafka;
    }

    public static ServerCleaning of(GivenServers servers) {
        return new ServerCleaning(new RqttClient(servers.ksqldb(), servers.registry()), new RqttKafka(servers.kafka()));
    }

    public void clean() throws IOException, InterruptedException {
        new RqttCleaning(client).clean();
        kafka.deleteTopics();
        client.forgetSchemas();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
