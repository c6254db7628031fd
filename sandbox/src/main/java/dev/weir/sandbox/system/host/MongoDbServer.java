package dev.weir.sandbox.system.host;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import dev.weir.sandbox.system.SystemFolder;
import dev.weir.sandbox.system.SystemSettings;

/** A server that speaks MongoDB's protocol, with its collections in a file. */
final class MongoDbServer {
    private MongoDbServer() {}

    static AutoCloseable start(SystemFolder folder, SystemSettings settings) {
        MongoServer server = new MongoServer(
                new H2Backend(folder.data().resolve("collections.mv").toString()));
        server.bind("127.0.0.1", settings.port());
        return server::shutdownNow;
    }
}
