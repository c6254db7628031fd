package dev.weir.sandbox.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sandbox.Sandbox;
import dev.weir.sandbox.network.Listening;
import dev.weir.sandbox.state.InstanceLock;
import dev.weir.sandbox.state.Layout;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each system as a process of its own, with its data, its password and its end. */
@Timeout(240)
class SystemsTest {
    @TempDir
    Path directory;

    private Systems systems;
    private InstanceLock sandbox;

    /** A system ends with its sandbox, which is known by this lock. */
    @BeforeEach
    void standInForTheSandbox() throws IOException {
        sandbox = InstanceLock.tryAcquire(new Layout(directory).lockFile()).orElseThrow();
        systems = Sandbox.in(directory).systems();
    }

    @AfterEach
    void stop() throws IOException {
        assertThat(systems.pause()).isEmpty();
        sandbox.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = SystemKind.class,
            names = {"POSTGRES", "MARIADB"})
    void aDatabaseKeepsItsRowsWhenItsServerIsKilled(SystemKind kind) throws IOException {
        up(kind);
        SystemDatabase shop = new SystemDatabase(
                kind, "shop", Optional.of("CREATE TABLE pens (id INT PRIMARY KEY); INSERT INTO pens VALUES (1), (2);"));
        SystemConnection connection = connect(shop);
        int port = systems.status(kind).port().orElseThrow();

        kill(kind);
        assertThat(systems.status(kind).running()).isFalse();
        up(kind);

        assertThat(connect(shop)).as("its script runs once").isEqualTo(connection);
        assertThat(count(kind)).containsExactly("2");
        assertThat(systems.status(kind).databases()).containsExactly("shop");
        assertThat(systems.pause()).isEmpty();
        assertThat(Listening.on(port)).as("nobody listens any more").isFalse();
    }

    @Test
    void aScriptThatFailsLeavesNoDatabase() throws IOException {
        up(SystemKind.POSTGRES);
        SystemDatabase broken =
                new SystemDatabase(SystemKind.POSTGRES, "shop", Optional.of("CREATE TABLE a (id INT); SELEKT 1;"));
        List<Diagnostic> problems =
                systems.connection(broken, SystemListener.SILENT).diagnostics();
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("WEIR-SBX-135");
            assertThat(problem.detail()).contains("SELEKT");
        });
        SystemDatabase mended =
                new SystemDatabase(SystemKind.POSTGRES, "shop", Optional.of("CREATE TABLE pens (id INT)"));
        connect(mended);
        assertThat(count(SystemKind.POSTGRES)).containsExactly("0");
    }

    @Test
    void openSearchAnswersOnLoopback() throws IOException {
        up(SystemKind.OPENSEARCH);
        SystemConnection search = connect(new SystemDatabase(SystemKind.OPENSEARCH, "search", Optional.empty()));
        try (InputStream answer = URI.create(search.url()).toURL().openStream()) {
            assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("\"weir-sandbox\"");
        }
    }

    private void up(SystemKind kind) throws IOException {
        assertThat(systems.up(kind, OptionalInt.empty(), SystemListener.SILENT)).isEmpty();
    }

    private SystemConnection connect(SystemDatabase database) throws IOException {
        return systems.connection(database, SystemListener.SILENT).value().orElseThrow();
    }

    private List<String> count(SystemKind kind) throws IOException {
        List<String> counts = new ArrayList<>();
        assertThat(systems.sql(kind, "shop", "SELECT COUNT(*) FROM pens", words -> {
                    if (words.get(0).equals("row")) {
                        counts.add(words.get(1));
                    }
                }))
                .isEmpty();
        return counts;
    }

    private void kill(SystemKind kind) throws IOException {
        ProcessHandle server =
                ProcessHandle.of(systems.status(kind).pid().orElseThrow()).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }
}
