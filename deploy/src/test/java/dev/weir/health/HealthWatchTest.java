package dev.weir.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Standings of one query, told from what has moved between looks. */
class HealthWatchTest {
    private static final long BEGIN = 1_000;

    private final HealthWatch watch = new HealthWatch(BEGIN);

    @Test
    void runningAloneSaysNothing() {
        assertThat(look(query("RUNNING", OptionalLong.empty(), OptionalLong.empty())))
                .isEqualTo(Standing.STARTING);
        assertThat(look(running(0, 40))).isEqualTo(Standing.STARTING);
        assertThat(look(running(0, 40))).isEqualTo(Standing.STARTING);
        assertThat(watch.allWell()).isFalse();
    }

    @Test
    void whatGetsOnWorks() {
        look(running(10, 40));

        assertThat(look(running(11, 60))).isEqualTo(Standing.WORKING);
        assertThat(watch.allWell()).isTrue();
    }

    @Test
    void whatHasNothingToDoHasCaughtUp() {
        assertThat(look(running(10, 0))).isEqualTo(Standing.CAUGHT_UP);
    }

    @Test
    void whatComesInAfterTheFirstLookIsNotWaitedFor() {
        look(running(10, 5));
        assertThat(watch.isBehind("Q")).isTrue();

        look(running(14, 30));
        assertThat(watch.isBehind("Q")).isTrue();

        look(running(15, 40));
        assertThat(watch.isBehind("Q")).isFalse();
    }

    @Test
    void anErrorFromBeforeIsOverWhenItWorks() {
        QueryHealth before = with(running(10, 5), new QueryError(BEGIN - 1, "boom"), List.of());
        look(before);

        assertThat(look(with(running(12, 5), new QueryError(BEGIN - 1, "boom"), List.of())))
                .isEqualTo(Standing.WORKING);
    }

    @Test
    void aNewErrorCounts() {
        assertThat(look(with(running(10, 0), new QueryError(BEGIN, "boom"), List.of())))
                .isEqualTo(Standing.FAILED);
        assertThat(watch.isBehind("Q")).isTrue();
    }

    @Test
    void aMissingTopicCountsWhateverTheStateSays() {
        assertThat(look(with(running(10, 0), new QueryError(1, "old"), List.of("raw"))))
                .isEqualTo(Standing.FAILED);
    }

    @Test
    void aPauseIsWanted() {
        assertThat(look(query("PAUSED", OptionalLong.of(3), OptionalLong.of(90))))
                .isEqualTo(Standing.RESTING);
        assertThat(watch.allWell()).isTrue();
    }

    @Test
    void aQueryThatIsBeingStartedHasNotFailed() {
        assertThat(look(query("CREATED", OptionalLong.empty(), OptionalLong.empty())))
                .isEqualTo(Standing.STARTING);
        assertThat(look(query("ERROR", OptionalLong.empty(), OptionalLong.empty())))
                .isEqualTo(Standing.FAILED);
    }

    private Standing look(QueryHealth query) {
        return watch.look(List.of(query)).getOrDefault(query.id(), Standing.FAILED);
    }

    private static QueryHealth running(long worked, long lag) {
        return query("RUNNING", OptionalLong.of(worked), OptionalLong.of(lag));
    }

    private static QueryHealth query(String state, OptionalLong worked, OptionalLong lag) {
        return new QueryHealth("Q", "S", state, worked, lag, List.of(), List.of());
    }

    private static QueryHealth with(QueryHealth query, QueryError error, List<String> missing) {
        return new QueryHealth(
                query.id(), query.sink(), query.state(), query.worked(), query.lag(), List.of(error), missing);
    }
}
