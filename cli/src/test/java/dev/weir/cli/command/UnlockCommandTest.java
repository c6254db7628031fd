package dev.weir.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.cli.Weir;
import dev.weir.cli.config.Environment;
import dev.weir.cli.config.Terminal;
import dev.weir.cli.view.Console;
import dev.weir.json.LedgerJson;
import dev.weir.ledger.Holder;
import dev.weir.ledger.LedgerFile;
import dev.weir.ledger.LedgerHeldException;
import dev.weir.ledger.LedgerStore;
import dev.weir.ledger.LedgerWriter;
import dev.weir.model.ResourceId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnlockCommandTest {
    private static final Holder ADA = new Holder("ada", "build-7", 4711, 1, "apply", 1767250800000L);

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    @BeforeEach
    void project() throws IOException {
        Files.writeString(
                directory.resolve("weir.yaml"),
                "targets: {plant: {ksqldb: \"http://127.0.0.1:1\", ledger.directory: ledger}}\n");
        Files.createDirectories(directory.resolve("pipelines"));
        Files.writeString(directory.resolve("pipelines/p.yaml"), "pipeline: p\n");
    }

    @Test
    void showsWhoHoldsThePipelineAndTakesItAway() {
        try (LedgerStore ledger = new LedgerFile(directory.resolve("ledger"), new LedgerJson(), Optional.empty());
                LedgerWriter living = ledger.open("p", ADA)) {
            assertThat(weir("unlock", "p", "-t", "plant")).isEqualTo(ExitCode.USAGE);
            assertThat(said(out)).contains("apply", "ada@build-7", "4711", "2026-01-01T07:00:00Z");
            assertThat(said(error)).contains("WEIR-CLI-007");
            living.remove(ResourceId.topic("still-possible"));

            assertThat(weir("unlock", "p", "-t", "plant", "--yes")).isEqualTo(ExitCode.DONE);
            assertThat(said(error)).contains("Unlocked: ");
            assertThatThrownBy(() -> living.remove(ResourceId.topic("refused")))
                    .isInstanceOf(LedgerHeldException.class);
            assertThat(weir("unlock", "p", "-t", "plant", "--yes")).isEqualTo(ExitCode.DONE);
            assertThat(said(error)).contains("Nobody holds pipeline p on plant.");
        }
        assertThat(weir("history", "-t", "plant")).isEqualTo(ExitCode.DONE);
        assertThat(said(out)).contains("unlocked");
    }

    private int weir(String... arguments) {
        out.reset();
        error.reset();
        Environment environment =
                new Environment(directory, directory, new TreeMap<>(), Terminal.none(), "1.2.3", "weir");
        return new Weir(environment, Console.of(out, error, InputStream.nullInputStream(), Terminal.none()))
                .run(arguments);
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
