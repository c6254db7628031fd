package dev.weir.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.target.FailureKind;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sent again, and what only after a look. */
class PatienceTest {
    private final Patience patience = new Patience(Duration.ofSeconds(5), Duration.ofMillis(1));
    private final Deque<FailureKind> failures = new ArrayDeque<>();
    private final List<String> said = new ArrayList<>();
    private int sent;
    private boolean there;

    @ParameterizedTest
    @EnumSource(names = {"TIMED_OUT", "FAILED", "UNREACHABLE"})
    void anAnswerThatGotLostIsLookedFor(FailureKind lost) {
        failures.add(lost);
        assertThat(once(false, true)).isEqualTo("found");
        assertThat(sent).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsSentAgain() {
        failures.addAll(List.of(FailureKind.TIMED_OUT, FailureKind.FAILED));
        assertThat(once(false, false)).isEqualTo("done");
        assertThat(sent).isEqualTo(3);
        assertThat(said).allMatch(line -> line.startsWith("trying again"));
    }

    @Test
    void aRefusalIsFinalTheFirstTime() {
        failures.add(FailureKind.REFUSED);
        assertThat(failure(() -> once(false, true))).contains(FailureKind.REFUSED);
    }

    /** The first came through after it was given up, and now stands in the way of the second. */
    @Test
    void aRefusalOfTheSecondMayBeNewsOfTheFirst() {
        failures.addAll(List.of(FailureKind.TIMED_OUT, FailureKind.REFUSED));
        assertThat(patience.once(this::hear, false, () -> sent == 2, "found", this::send))
                .isEqualTo("found");
    }

    @Test
    void aRefusalAfterAnEarlierRunsTryIsLookedInto() {
        failures.add(FailureKind.CONFLICT);
        assertThat(once(true, true)).isEqualTo("found");
    }

    @Test
    void whoNeverAnswersIsLeftInTheEnd() {
        for (int i = 0; i < 20; i++) {
            failures.add(FailureKind.TIMED_OUT);
        }
        assertThat(failure(() -> once(false, false))).contains(FailureKind.TIMED_OUT);
        assertThat(sent).isBetween(2, 10);
    }

    @Test
    void busyServersAreWaitedForWithoutALook() {
        failures.addAll(List.of(FailureKind.BUSY, FailureKind.BUSY, FailureKind.BUSY, FailureKind.BUSY));
        failures.addAll(List.of(FailureKind.BUSY, FailureKind.BUSY));
        assertThat(once(false, true)).isEqualTo("done");
        assertThat(sent).isEqualTo(7);
    }

    @Test
    void whatDoesNothingTwiceIsRepeatedAtOnce() {
        failures.addAll(List.of(FailureKind.TIMED_OUT, FailureKind.BUSY, FailureKind.FAILED));
        assertThat(patience.repeating(this::hear, this::send)).isEqualTo("done");
        failures.add(FailureKind.NOT_FOUND);
        assertThat(failure(() -> patience.repeating(this::hear, this::send))).contains(FailureKind.NOT_FOUND);
    }

    private String once(boolean tried, boolean nowThere) {
        there = nowThere;
        return patience.once(this::hear, tried, () -> there, "found", this::send);
    }

    private String send() {
        sent++;
        Optional.ofNullable(failures.poll()).ifPresent(kind -> {
            throw WorldServers.no(kind, "a test");
        });
        return "done";
    }

    private void hear(String what) {
        said.add(what);
    }

    private static Optional<FailureKind> failure(Runnable call) {
        return Optional.ofNullable(catchThrowableOfType(ServerException.class, call::run))
                .map(ServerException::kind);
    }
}
