package dev.weir.sandbox.registry;

import dev.weir.sandbox.network.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A running Schema Registry with Confluent's REST API at the root of its URL. Its schemas survive restarts and kills. */
public final class Registry implements AutoCloseable {
    private final RegistryApplication application;
    private final RegistryGateway gateway;

    private Registry(RegistryApplication application, RegistryGateway gateway) {
        this.application = application;
        this.gateway = gateway;
    }

    /**
     * Starts the registry and returns when it answers.
     *
     * @param installation the folder into which the build has unpacked the registry
     * @param directory where its database lives
     * @param port the port for clients
     */
    public static Registry start(Path installation, Path directory, int port) throws IOException {
        int hidden = FreePort.any();
        RegistryGateway gateway = RegistryGateway.bind(port, URI.create("http://127.0.0.1:" + hidden));
        try {
            Registry registry = new Registry(RegistryApplication.start(installation, directory, hidden), gateway);
            gateway.open();
            return registry;
        } catch (IOException failure) {
            gateway.close();
            throw failure;
        }
    }

    public int port() {
        return gateway.port();
    }

    /** Such as {@code http://127.0.0.1:8081}. */
    public String url() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() {
        gateway.close();
        application.close();
    }
}
