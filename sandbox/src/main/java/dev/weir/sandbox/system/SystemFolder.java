package dev.weir.sandbox.system;

import dev.weir.sandbox.state.Layout;
import java.nio.file.Path;

/**
 * Where everything of one system lies.
 *
 * @param sandbox whose system it is
 */
public record SystemFolder(Layout sandbox, SystemKind kind) {

    public Path root() {
        return sandbox.systems().resolve(kind.key());
    }

    /** What the command line decided: {@link SystemSettings}. */
    public Path settings() {
        return root().resolve("system.properties");
    }

    /** The process id of the server's JVM, written when it is ready, removed when it has stopped. */
    public Path ready() {
        return root().resolve("ready");
    }

    /** Held by the server's JVM for as long as it lives. */
    public Path lock() {
        return root().resolve("system.lock");
    }

    public Path data() {
        return root().resolve("data");
    }

    /** What the server's own programs are unpacked into. */
    public Path programs() {
        return root().resolve("programs");
    }

    /** For temporary files, so that they go with the rest; and libraries take what lies in the usual place for temporary, data too. */
    public Path temporary() {
        return root().resolve("tmp");
    }

    /** The process id of the native server, where there is one. */
    public Path nativePid() {
        return kind == SystemKind.POSTGRES ? data().resolve("postmaster.pid") : root().resolve("server.pid");
    }

    /** The class path of its JVM, a jar a line. */
    public Path classPath() {
        return root().resolve("classpath");
    }

    /** A file for every database whose script has run. */
    public Path databases() {
        return root().resolve("databases");
    }

    public Path log() {
        return sandbox.log().resolveSibling("system-" + kind.key() + ".log");
    }
}
