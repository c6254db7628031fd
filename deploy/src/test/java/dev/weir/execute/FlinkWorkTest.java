package dev.weir.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.ledger.LedgerEntry;
import dev.weir.live.Observed;
import dev.weir.model.Resource.FlinkStatement;
import dev.weir.port.FlinkServer;
import dev.weir.port.Progress;
import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** That statements of Flink are carried out once, whatever an earlier run left behind. */
final class FlinkWorkTest {
    private static final String INSERT = "INSERT INTO t SELECT * FROM s";
    private static final String TABLE = "CREATE TABLE t (id INT)";

    private final Statements flink = new Statements();
    private final FlinkWork work = new FlinkWork(flink, new Patience(Duration.ofMillis(200), Duration.ofMillis(1)));

    /** Statements that are at their ends as soon as they are sent. */
    private static class Statements implements FlinkServer {
        private final Map<String, Observed.FlinkStatement> there = new TreeMap<>();
        private final List<String> sent = new ArrayList<>();
        private boolean losesAnAnswer;

        @Override
        public List<Observed.FlinkStatement> list() {
            return List.copyOf(there.values());
        }

        @Override
        public Optional<Observed.FlinkStatement> find(String name) {
            return Optional.ofNullable(there.get(name));
        }

        @Override
        public void submit(FlinkStatement statement, String sql) {
            sent.add(sql);
            put(statement.name(), sql.startsWith("INSERT") ? "RUNNING" : "COMPLETED");
            if (losesAnAnswer) {
                losesAnAnswer = false;
                throw new ServerException(FailureKind.TIMED_OUT, Diagnostic.error("WEIR-X-1", "lost", "lost"));
            }
        }

        @Override
        public void delete(String name) {
            there.remove(name);
        }

        void put(String name, String phase) {
            there.put(name, new Observed.FlinkStatement(name, phase, ""));
        }
    }

    @Test
    void whatAnEarlierRunHasBegunIsNotBegunAgain() {
        flink.put("a", "RUNNING");
        create(INSERT, true);
        assertThat(flink.sent).isEmpty();
    }

    @Test
    void anAnswerThatGetsLostIsLookedAfter() {
        flink.losesAnAnswer = true;
        create(INSERT, false);
        assertThat(flink.sent).containsExactly(INSERT);
    }

    @Test
    void whatFailedOrEndedMakesRoom() {
        flink.put("a", "FAILED");
        create(INSERT, true);
        flink.put("a", "COMPLETED");
        create(TABLE, false);
        assertThat(flink.sent).containsExactly(INSERT, TABLE);
    }

    @Test
    void aTableThatMayBeThereIsOnlyCreatedIfItIsNot() {
        create(TABLE, true);
        assertThat(flink.sent).containsExactly("CREATE TABLE IF NOT EXISTS t (id INT)");
    }

    @Test
    void aFailureIsTold() {
        FlinkServer failing = new Statements() {
            @Override
            public void submit(FlinkStatement statement, String sql) {
                put(statement.name(), "FAILED");
            }
        };
        FlinkWork impatient = new FlinkWork(failing, new Patience(Duration.ofMillis(20), Duration.ofMillis(1)));
        assertThatThrownBy(() -> impatient.create(attempt(INSERT, true))).isInstanceOf(StepFailure.class);
    }

    @Test
    void tablesGoWithTheirTopicsAndStayWithThem() {
        flink.put("a", "COMPLETED");
        LedgerEntry entry = LedgerEntry.intended(statement(TABLE), List.of(), List.of("t"));
        work.drop(entry, List.of(), Progress.SILENT);
        assertThat(flink.sent).isEmpty();
        work.drop(entry, List.of("t"), Progress.SILENT);
        assertThat(flink.sent).containsExactly("DROP TABLE IF EXISTS `t`");
        assertThat(flink.there).isEmpty();
    }

    @Test
    void jobsEndWithoutDroppingWhatTheyWrite() {
        flink.put("a", "RUNNING");
        work.drop(LedgerEntry.intended(statement(INSERT), List.of(), List.of()), List.of(), Progress.SILENT);
        assertThat(flink.there).isEmpty();
        assertThat(flink.sent).isEmpty();
    }

    private void create(String sql, boolean repeated) {
        work.create(attempt(sql, repeated));
    }

    private static Attempt attempt(String sql, boolean repeated) {
        LedgerEntry entry = LedgerEntry.intended(statement(sql), List.of(), List.of());
        return new Attempt(entry, repeated, new WrittenEntries(), Progress.SILENT, () -> {});
    }

    private static FlinkStatement statement(String sql) {
        return new FlinkStatement("a", sql, new TreeMap<>());
    }
}
