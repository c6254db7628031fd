package dev.weir.sandbox.server.recording;

import dev.weir.sandbox.testing.GivenServers;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** The servers that the recordings are played against. */
interface Stage extends AutoCloseable {

    /** Those that the environment names, or else our own. */
    static Stage open() throws Exception {
        Optional<GivenServers> given = GivenServers.fromEnvironment();
        return given.isPresent() ? new GivenStage(given.get()) : new OwnStage();
    }

    URI ksqlUrl();

    URI registryUrl();

    URI connectUrl();

    void restart();

    void deleteTopic(String topic) throws Exception;

    /** Goes on with another server, or the same in another state; false where that can't be had. */
    boolean change(String name) throws IOException, InterruptedException;

    @Override
    void close();
}
