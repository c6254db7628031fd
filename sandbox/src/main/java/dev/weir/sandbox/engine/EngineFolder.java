package dev.weir.sandbox.engine;

import dev.weir.sandbox.state.Layout;
import java.nio.file.Path;

/** Where the engine's files lie in a sandbox's data directory. */
record EngineFolder(Layout sandbox) {
    /** The words that start it, a line each; written by the command line and read by the sandbox's process. */
    Path command() {
        return sandbox.engine().resolve("command");
    }

    Path properties() {
        return sandbox.engine().resolve("ksql-server.properties");
    }

    Path state() {
        return sandbox.engine().resolve("state");
    }

    /** The process and when it started, while there is one. */
    Path process() {
        return sandbox.engine().resolve("process");
    }

    Path log() {
        return sandbox.log().resolveSibling("ksqldb.log");
    }
}
