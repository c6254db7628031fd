package dev.weir.sandbox.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {
    private static final SandboxState STATE = SandboxState.starting(
                    42, Instant.parse("2026-01-02T03:04:05Z"), Map.of(Component.KAFKA, 19092, Component.CONNECT, 18083))
            .withReady(Component.KAFKA, Duration.ofMillis(1500));

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void inATemporaryDirectory() {
        file = directory.resolve("sandbox.json");
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        for (SandboxState state : new SandboxState[] {STATE, STATE.in(Phase.RUNNING), STATE.failed("no memory")}) {
            StateFile.write(file, state);
            assertThat(StateFile.read(file)).contains(state);
        }
    }

    @Test
    void scriptsFindAddresses() throws Exception {
        StateFile.write(file, STATE);

        assertThat(file).content().contains("\"kafka\"", "\"localhost:19092\"", "\"http://localhost:18083\"");
    }

    @Test
    void aFileOfAnotherKindIsNoState() throws Exception {
        assertThat(StateFile.read(file)).isEmpty();
        Files.writeString(file, "{\"state\": \"dreaming\"}");
        assertThat(StateFile.read(file)).isEmpty();
        Files.writeString(file, "{\"state\": ");
        assertThat(StateFile.read(file)).isEmpty();
    }
}
