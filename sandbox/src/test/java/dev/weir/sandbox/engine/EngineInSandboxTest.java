package dev.weir.sandbox.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.Sandbox;
import dev.weir.sandbox.SandboxStatus;
import dev.weir.sandbox.UpListener;
import dev.weir.sandbox.UpOptions;
import dev.weir.sandbox.state.Component;
import dev.weir.sandbox.state.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with the same start contract stands in for an installation of ksqlDB. */
class EngineInSandboxTest {
    @TempDir
    Path directory;

    private Path home;
    private Layout layout;
    private Sandbox sandbox;

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(directory.resolve("ksqldb home"));
        layout = new Layout(directory.resolve("data"));
        sandbox = Sandbox.in(layout.root());
    }

    @AfterEach
    void remove() throws IOException {
        sandbox.purge(Duration.ofSeconds(20));
    }

    @Test
    void itServesBesideTheOthersAndGoesWithThem() throws IOException {
        script("exec '" + java() + "' '" + standIn() + "' \"$1\"");
        SandboxStatus status = started();
        ProcessHandle engine = engine();
        assertThat(info(status))
                .contains("\"version\":\"stand-in\"")
                .contains(address(status, Component.KAFKA).replace("localhost", "127.0.0.1"));
        assertThat(sandbox.down(Duration.ofSeconds(20)).diagnostics()).isEmpty();
        assertThat(engine.isAlive()).isFalse();
    }

    @Test
    void whatAKilledSandboxLeavesIsEnded() throws IOException {
        script("'" + java() + "' '" + standIn() + "' \"$1\"");
        SandboxStatus status = started();
        ProcessHandle engine = engine();
        List<ProcessHandle> server = engine.descendants().toList();
        assertThat(server).isNotEmpty();
        ProcessHandle.of(status.pid().orElseThrow()).orElseThrow().destroyForcibly();
        assertThat(engine.isAlive()).isTrue();
        sandbox.down(Duration.ofSeconds(20));
        assertThat(engine.isAlive()).isFalse();
        assertThat(server).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void oneThatEndsAtOnceIsToldWithItsLog() throws IOException {
        script("echo no license for you; exit 1");
        assertThat(up(new Engine.Installed(home)).diagnostics())
                .singleElement()
                .satisfies(problem -> assertThat(problem.detail())
                        .contains("ksqlDB ended as it started")
                        .contains("no license for you"));
    }

    @Test
    void whatCannotBeHadIsToldBeforeAnythingStarts() throws IOException {
        assertThat(up(new Engine.Installed(home)).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("WEIR-SBX-140");
        assertThat(up(new Engine.Released("0.0.0-none")).diagnostics())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("WEIR-SBX-141");
                    assertThat(problem.detail())
                            .contains("settings.xml")
                            .contains("io.confluent.ksql:ksqldb-rest-app:0.0.0-none");
                });
        assertThat(sandbox.status().pid()).isEmpty();
    }

    private SandboxStatus started() throws IOException {
        Checked<SandboxStatus> up = up(new Engine.Installed(home));
        assertThat(up.diagnostics()).isEmpty();
        return up.value();
    }

    private Checked<SandboxStatus> up(Engine engine) throws IOException {
        UpOptions options = UpOptions.USUAL.withEngine(engine);
        for (Component component : Component.values()) {
            options = options.withPort(component, freePort());
        }
        return sandbox.up(options, UpListener.SILENT);
    }

    private void script(String line) throws IOException {
        Path script = home.resolve("bin/ksql-server-start");
        Files.createDirectories(script.getParent());
        Files.writeString(script, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    private static Path standIn() {
        return Path.of(Objects.requireNonNull(EngineInSandboxTest.class.getResource("/engine/StandIn.java"))
                .getPath());
    }

    private ProcessHandle engine() throws IOException {
        String pid = Files.readAllLines(new EngineFolder(layout).process()).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static String info(SandboxStatus status) throws IOException {
        try (InputStream answer =
                URI.create(address(status, Component.KSQLDB) + "/info").toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String address(SandboxStatus status, Component component) {
        return status.address(component).orElseThrow();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
