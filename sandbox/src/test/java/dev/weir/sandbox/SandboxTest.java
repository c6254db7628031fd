package dev.weir.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Checked;
import dev.weir.sandbox.state.Component;
import dev.weir.sandbox.state.Phase;
import dev.weir.sandbox.testing.Rest;
import dev.weir.sandbox.testing.Topics;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With JVMs of their own, as the command line starts them. */
class SandboxTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RATINGS = """
            {"connector.class": "io.confluent.kafka.connect.datagen.DatagenConnector",
             "kafka.topic": "ratings", "quickstart": "ratings", "max.interval": "20"}""";

    @TempDir
    Path directory;

    private final List<Sandbox> started = new ArrayList<>();

    @AfterEach
    void stopAll() throws Exception {
        for (Sandbox sandbox : started) {
            sandbox.down(PATIENCE);
        }
    }

    @Test
    void goesOnAfterAKillWhereItWasWithAnotherSandboxBesideIt() throws Exception {
        Sandbox sandbox = sandbox("killed");
        SandboxStatus first = up(sandbox);
        assertThat(Rest.put(address(first, Component.CONNECT) + "/connectors/feed/config", RATINGS))
                .contains("feed");
        Topics.records(address(first, Component.KAFKA), "ratings", 20);

        SandboxStatus neighbour = up(sandbox("neighbour"));
        assertThat(addressesInUse(first)).hasSizeGreaterThan(2).doesNotContainAnyElementsOf(addressesInUse(neighbour));

        int before = Topics.count(address(first, Component.KAFKA), "ratings");
        ProcessHandle process = ProcessHandle.of(first.pid().orElseThrow()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        assertThat(sandbox.status().phase()).isEqualTo(Phase.STOPPED);

        SandboxStatus second = up(sandbox);
        assertThat(second.components()).isEqualTo(first.components());
        int more = before + 20;
        assertThat(Topics.avro(address(second, Component.KAFKA), address(second, Component.REGISTRY), "ratings", more))
                .extracting(rating -> rating.get("rating_id"))
                .startsWith(1L, 2L, 3L)
                .hasSizeGreaterThanOrEqualTo(more);
    }

    @Test
    void reportsWhatStartsAndIsFoundByTheNextCommand() throws Exception {
        Sandbox sandbox = sandbox("found");
        Set<Component> ready = EnumSet.noneOf(Component.class);
        SandboxStatus status = up(sandbox, ready);

        assertThat(ready).containsExactlyInAnyOrder(Component.values());
        assertThat(status.residentBytes().orElseThrow()).isGreaterThan(100_000_000L);
        ready.clear();
        assertThat(up(Sandbox.in(directory.resolve("found")), ready).pid()).isEqualTo(status.pid());
        assertThat(ready).containsExactlyInAnyOrder(Component.values());

        Checked<SandboxStatus> down = sandbox.down(PATIENCE);
        assertThat(down.diagnostics()).isEmpty();
        assertThat(down.value().phase()).isEqualTo(Phase.STOPPED);
        List<String> log = new ArrayList<>();
        sandbox.logs(100, false, log::add);
        assertThat(log).anyMatch(line -> line.endsWith("The sandbox is ready"));

        Files.createFile(directory.resolve("found/plugins/mine"));
        sandbox.purge(PATIENCE);
        assertThat(directory.resolve("found")).isDirectoryNotContaining("glob:**/{kafka,sandbox.json,logs}");
        assertThat(directory.resolve("found/plugins/mine")).exists();
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Sandbox sandbox = sandbox("refused");
            UpOptions options = UpOptions.USUAL.withPort(Component.CONNECT, taken.getLocalPort());

            Checked<SandboxStatus> up = sandbox.up(options, UpListener.SILENT);

            assertThat(up.diagnostics()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo("WEIR-SBX-102");
                assertThat(problem.detail()).contains("Port " + taken.getLocalPort(), "Kafka Connect");
            });
            assertThat(up.value().phase()).isEqualTo(Phase.FAILED);
        }
    }

    private Sandbox sandbox(String name) {
        Sandbox sandbox = Sandbox.in(directory.resolve(name));
        started.add(sandbox);
        return sandbox;
    }

    private static SandboxStatus up(Sandbox sandbox) throws Exception {
        return up(sandbox, EnumSet.noneOf(Component.class));
    }

    private static SandboxStatus up(Sandbox sandbox, Set<Component> ready) throws Exception {
        Checked<SandboxStatus> up = sandbox.up(UpOptions.USUAL, new UpListener() {
            @Override
            public void starting(long pid, Path log) {}

            @Override
            public void ready(Component component, String address, Duration after) {
                ready.add(component);
            }
        });
        assertThat(up.diagnostics()).isEmpty();
        assertThat(up.value().isRunning()).isTrue();
        return up.value();
    }

    private static List<String> addressesInUse(SandboxStatus status) {
        return status.components().stream()
                .filter(SandboxStatus.ComponentStatus::up)
                .map(component -> component.address().orElseThrow())
                .toList();
    }

    private static String address(SandboxStatus status, Component component) {
        return status.address(component).orElseThrow();
    }
}
