package dev.weir.sandbox;

import dev.weir.sandbox.state.Component;
import dev.weir.sandbox.system.SystemListener;
import java.nio.file.Path;
import java.time.Duration;

/** Told how a start gets on. A sandbox that runs already is reported as ready, component by component, without a start. */
public interface UpListener extends SystemListener {
    /** A JVM has been started. */
    void starting(long pid, Path log);

    /**
     * A server answers.
     *
     * @param address for clients
     * @param after the start of the JVM
     */
    void ready(Component component, String address, Duration after);

    /** For those who only wait for the end. */
    UpListener SILENT = new UpListener() {
        @Override
        public void starting(long pid, Path log) {}

        @Override
        public void ready(Component component, String address, Duration after) {}
    };
}
