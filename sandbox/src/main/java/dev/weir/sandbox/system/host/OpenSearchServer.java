package dev.weir.sandbox.system.host;

import dev.weir.sandbox.system.SystemFolder;
import dev.weir.sandbox.system.SystemSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One node of OpenSearch. */
final class OpenSearchServer {
    private static final String SETTINGS = """
            network.host: 127.0.0.1
            transport.port: 0
            discovery.type: single-node
            cluster.routing.allocation.disk.threshold_enabled: false
            """;

    private OpenSearchServer() {}

    static AutoCloseable start(SystemFolder folder, SystemSettings settings) throws IOException {
        Path configuration = Files.createDirectories(folder.data().resolve("config"));
        Files.writeString(configuration.resolve("opensearch.yml"), SETTINGS);
        OpenSearchRunner server = new OpenSearchRunner();
        server.setMaxHttpPort(settings.port());
        server.build(OpenSearchRunner.newConfigs()
                .basePath(folder.data().toString())
                .clusterName("weir-sandbox")
                .numOfNode(1)
                // Its first node adds one.
                .baseHttpPort(settings.port() - 1)
                .build());
        return server;
    }
}
