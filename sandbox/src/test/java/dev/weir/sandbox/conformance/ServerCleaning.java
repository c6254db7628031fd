package dev.weir.sandbox.conformance;

import dev.weir.sandbox.testing.GivenServers;
import java.io.IOException;
import java.util.Map;

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

    /** A server that was told to end its cluster answers nothing any more until it is started again. */
    public boolean isPossible() {
        return !client.ksql("SHOW QUERIES;", Map.of()).refused();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
