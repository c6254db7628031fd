package dev.weir.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.json.LedgerJson;
import dev.weir.model.Resource;
import dev.weir.port.Progress;
import dev.weir.target.ServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {
    @TempDir
    Path directory;

    @Test
    void remembersAndForgets() {
        LedgerEntry one = entry("one").applied(new TreeMap<>(Map.of("queryId", "Q")));
        LedgerEntry two = entry("two");
        try (LedgerWriter writer = store().open("p", Holder.thisProcess("apply"))) {
            writer.write(entry("one"));
            writer.write(two);
            writer.write(one);
            writer.remove(two.id());
        }
        assertThat(store().read("p", Progress.SILENT).entries().values()).containsExactly(one);
        assertThat(store().read("q", Progress.SILENT).entries()).isEmpty();
    }

    @Test
    void everyWriteIsThereAtOnce() {
        try (LedgerWriter writer = store().open("p", Holder.thisProcess("apply"))) {
            writer.write(entry("one"));
            assertThat(store().read("p", Progress.SILENT).entries()).hasSize(1);
        }
    }

    @Test
    void isHeldByOneRunAtATime() {
        LedgerWriter first = store().open("p", Holder.thisProcess("apply"));
        assertThatThrownBy(() -> store().open("p", Holder.thisProcess("apply")))
                .isInstanceOf(LedgerHeldException.class);
        store().open("q", Holder.thisProcess("apply")).close();
        first.close();
        store().open("p", Holder.thisProcess("apply")).close();
    }

    @Test
    void aDamagedFileIsNotTakenForAnEmptyOne() throws IOException {
        Files.writeString(directory.resolve("p.jsonl"), "{\"resource\":\n");
        assertThatThrownBy(() -> store().read("p", Progress.SILENT))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("p.jsonl");
    }

    private LedgerStore store() {
        return new LedgerFile(directory, new LedgerJson(), Optional.empty());
    }

    private static LedgerEntry entry(String topic) {
        return LedgerEntry.intended(
                new Resource.Topic(topic, OptionalInt.of(1), OptionalInt.empty(), new TreeMap<>()),
                List.of(),
                List.of());
    }
}
