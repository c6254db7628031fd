package dev.weir.sandbox.server.recording;

import dev.weir.sandbox.conformance.ServerCleaning;
import dev.weir.sandbox.testing.GivenServers;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Servers that somebody else runs. They can be emptied, but neither stopped nor set up in another way. */
final class GivenStage implements Stage {
    private final GivenServers servers;
    private final Admin admin;
    private final ServerCleaning cleaning;

    GivenStage(GivenServers servers) throws IOException, InterruptedException {
        this.servers = servers;
        this.admin = Admin.create(Map.of("bootstrap.servers", servers.kafka()));
        this.cleaning = ServerCleaning.of(servers);
        cleaning.clean();
    }

    @Override
    public URI ksqlUrl() {
        return servers.ksqldb();
    }

    @Override
    public URI registryUrl() {
        return servers.registry();
    }

    @Override
    public URI connectUrl() {
        return servers.connect();
    }

    /** A restart changes nothing that shows, so that it can be left out. */
    @Override
    public void restart() {}

    @Override
    public void deleteTopic(String topic) throws Exception {
        admin.deleteTopics(List.of(topic)).all().get();
    }

    @Override
    public boolean change(String name) throws IOException, InterruptedException {
        switch (name) {
            case "main" -> {
                return true;
            }
            case "fresh" -> {
                cleaning.clean();
                return cleaning.isPossible();
            }
            default -> {
                return false;
            }
        }
    }

    @Override
    public void close() {
        cleaning.close();
        admin.close();
    }
}
