package dev.weir.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.live.Observed;
import dev.weir.port.ConnectorStatus;
import dev.weir.port.Connectors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class ConnectorWatchTest {
    private static final ConnectorStatus RUNNING =
            new ConnectorStatus("RUNNING", List.of("RUNNING"), Optional.empty(), true);
    private static final ConnectorStatus FAILED =
            new ConnectorStatus("RUNNING", List.of("FAILED"), Optional.of("Unknown field: id"), true);

    private final List<String> said = new ArrayList<>();

    @Test
    void aSourceThatFailsAfterItRanIsNotUp() {
        Played source = new Played(List.of(RUNNING, RUNNING, FAILED, FAILED, FAILED, FAILED), Integer.MAX_VALUE);
        assertThatThrownBy(() -> watch(source).awaitUp())
                .isInstanceOfSatisfying(
                        StepFailure.class,
                        failure -> assertThat(failure.diagnostic().detail()).contains("Unknown field: id"));
        assertThat(said).contains("waiting for the first record of connector feed");
    }

    @Test
    void aSourceIsUpWithItsFirstRecord() {
        Played source = new Played(List.of(FAILED, RUNNING), 3);
        watch(source).awaitUp();
        assertThat(source.asked).isEqualTo(3);
    }

    @Test
    void aSourceWithNothingToWriteIsUpAfterAWhile() {
        Played source = new Played(List.of(RUNNING), Integer.MAX_VALUE);
        watch(source).awaitUp();
        assertThat(source.asked).isGreaterThan(3);
    }

    private ConnectorWatch watch(Connectors connectors) {
        return new ConnectorWatch(
                connectors, new Patience(Duration.ofMillis(100), Duration.ofMillis(1)), "feed", said::add);
    }

    /** Goes through its statuses and stays with the last one. */
    private static final class Played implements Connectors {
        private final List<ConnectorStatus> statuses;
        private final int begins;
        private int looks;
        private int asked;

        /** @param begins with the how manieth question it has written something */
        Played(List<ConnectorStatus> statuses, int begins) {
            this.statuses = statuses;
            this.begins = begins;
        }

        @Override
        public Optional<ConnectorStatus> status(String name) {
            return Optional.of(statuses.get(Math.min(looks++, statuses.size() - 1)));
        }

        @Override
        public boolean hasBegun(String name) {
            return ++asked >= begins;
        }

        @Override
        public List<Observed.Connector> list() {
            return List.of();
        }

        @Override
        public Optional<Observed.Connector> find(String name) {
            return Optional.empty();
        }

        @Override
        public void put(String name, SortedMap<String, String> config) {}

        @Override
        public void delete(String name) {}
    }
}
