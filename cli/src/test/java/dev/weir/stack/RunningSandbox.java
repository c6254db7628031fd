package dev.weir.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Checked;
import dev.weir.sandbox.Sandbox;
import dev.weir.sandbox.SandboxStatus;
import dev.weir.sandbox.UpListener;
import dev.weir.sandbox.UpOptions;
import dev.weir.sandbox.state.Component;
import dev.weir.target.Target;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;

/** A sandbox on free ports in a directory of its own; stopped and removed at the end. */
public final class RunningSandbox implements AutoCloseable {
    private final Sandbox sandbox;
    private final SandboxStatus status;

    private RunningSandbox(Sandbox sandbox, SandboxStatus status) {
        this.sandbox = sandbox;
        this.status = status;
    }

    public static RunningSandbox in(Path directory) throws IOException {
        Sandbox sandbox = Sandbox.in(directory);
        UpOptions options = UpOptions.USUAL;
        for (Component component : Component.values()) {
            options = options.withPort(component, freePort());
        }
        Checked<SandboxStatus> up = sandbox.up(options, UpListener.SILENT);
        assertThat(up.diagnostics()).isEmpty();
        return new RunningSandbox(sandbox, up.value());
    }

    public Target target() {
        return Target.local(
                "test",
                status.address(Component.KSQLDB).orElseThrow(),
                status.address(Component.KAFKA).orElseThrow(),
                status.address(Component.CONNECT).orElseThrow(),
                status.address(Component.REGISTRY).orElseThrow());
    }

    /** To be named in {@code WEIR_SANDBOX_DIR}. */
    public Path directory() {
        return sandbox.dataDirectory();
    }

    @Override
    public void close() throws IOException {
        sandbox.purge(Duration.ofSeconds(20));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
