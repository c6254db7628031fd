package dev.weir.udf;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.ksql.function.udaf.Udaf;
import io.confluent.ksql.util.Pair;
import io.confluent.ksql.util.Triple;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.connect.data.Struct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // Rows may lack a part; the server's tuples don't say so.
class AttributionTest {
    private static final int MINUTE = 60_000;

    @Test
    void theFirstAndTheLastTouchInAnyOrderOfArrival() {
        List<Pair<@Nullable Long, @Nullable String>> rows =
                List.of(Pair.of(20L, "mail"), Pair.of(30L, "search"), Pair.of(10L, "ad"));

        assertThat(over(FirstTouch.all(), rows)).isEqualTo("ad");
        assertThat(over(LastTouch.all(), rows)).isEqualTo("search");
        assertThat(over(FirstTouch.all(), reversed(rows))).isEqualTo("ad");
        assertThat(over(LastTouch.all(), reversed(rows))).isEqualTo("search");
    }

    @Test
    void touchesAtOneTimeAreOrderedBySource() {
        List<Pair<@Nullable Long, @Nullable String>> rows = List.of(Pair.of(10L, "b"), Pair.of(10L, "a"));

        assertThat(over(FirstTouch.all(), rows)).isEqualTo("a");
        assertThat(over(FirstTouch.all(), reversed(rows))).isEqualTo("a");
        assertThat(over(LastTouch.all(), rows)).isEqualTo("b");
        assertThat(over(LastTouch.all(), reversed(rows))).isEqualTo("b");
    }

    @Test
    void onlyTouchesShortlyBeforeTheGoalCount() {
        long goal = 60L * MINUTE;
        List<Triple<@Nullable Long, @Nullable String, @Nullable Long>> rows = List.of(
                Triple.of(goal - 1, "last", goal),
                Triple.of(goal + 1, "after", goal),
                Triple.of(goal - 10 * MINUTE, "first", goal),
                Triple.of(goal - 10 * MINUTE - 1, "too early", goal));

        assertThat(over(FirstTouch.upTo(10 * MINUTE), rows)).isEqualTo("first");
        assertThat(over(LastTouch.upTo(10 * MINUTE), rows)).isEqualTo("last");
        assertThat(over(FirstTouch.upTo(10 * MINUTE), reversed(rows))).isEqualTo("first");
        assertThat(over(FirstTouch.upTo(11L * MINUTE), rows)).isEqualTo("too early");
        assertThat(over(LastTouch.upTo(0L), rows)).isNull();
    }

    @Test
    void aTouchAtTheTimeOfTheGoalCounts() {
        assertThat(over(LastTouch.upTo(0), List.of(Triple.of(5L, "now", 5L)))).isEqualTo("now");
    }

    @Test
    void groupsThatBecomeOneKeepTheBetterTouch() {
        Udaf<?, Struct, String> first = FirstTouch.all();
        Udaf<?, Struct, String> last = LastTouch.all();
        Struct early = Touches.of(1, "early");
        Struct late = Touches.of(2, "late");

        assertThat(first.merge(late, early)).isEqualTo(early);
        assertThat(last.merge(late, early)).isEqualTo(late);
        assertThat(first.merge(Touches.none(), late)).isEqualTo(late);
        assertThat(first.merge(late, Touches.none())).isEqualTo(late);
    }

    @Test
    void whatIsUnknownDoesNotCount() {
        assertThat(over(FirstTouch.all(), List.of())).isNull();
        assertThat(over(FirstTouch.all(), List.of(Pair.of(null, "a"), Pair.of(1L, null), Pair.of(2L, "b"))))
                .isEqualTo("b");
        assertThat(over(FirstTouch.upTo(9), List.of(Triple.of(1L, "a", null)))).isNull();
        assertThat(over(RecentTouches.touches(9), List.of(Pair.of(null, "a"), Pair.of(1L, null))))
                .isEmpty();
    }

    @Test
    void touchesAreKeptByTimeUntilTheyAreTooOld() {
        List<Pair<@Nullable Long, @Nullable String>> rows =
                List.of(Pair.of(100L, "c"), Pair.of(90L, "b"), Pair.of(80L, "a"), Pair.of(100L, "c"));

        assertThat(over(RecentTouches.touches(20), rows))
                .containsExactly(Touches.of(80, "a"), Touches.of(90, "b"), Touches.of(100, "c"));
        assertThat(over(RecentTouches.touches(19L), rows)).containsExactly(Touches.of(90, "b"), Touches.of(100, "c"));
    }

    @Test
    void ofMoreTouchesTheLatestAreKept() {
        List<Pair<@Nullable Long, @Nullable String>> rows = IntStream.rangeClosed(0, RecentTouches.MOST)
                .<Pair<@Nullable Long, @Nullable String>>mapToObj(at -> Pair.of((long) at, "a"))
                .toList();

        assertThat(over(RecentTouches.touches(Integer.MAX_VALUE), rows))
                .hasSize(RecentTouches.MOST)
                .startsWith(Touches.of(1, "a"));
    }

    @Test
    void aGoalFindsItsTouchAmongThoseCollected() {
        List<@Nullable Struct> touches =
                Arrays.asList(Touches.of(300, "c"), null, Touches.none(), Touches.of(100, "a"), Touches.of(200, "b"));

        assertThat(new FirstTouchBefore().source(touches, 250L, 100L)).isEqualTo("b");
        assertThat(new FirstTouchBefore().source(touches, 250L, 150L)).isEqualTo("a");
        assertThat(new LastTouchBefore().source(touches, 250L, 150L)).isEqualTo("b");
        assertThat(new LastTouchBefore().source(touches, 300L, 0L)).isEqualTo("c");
        assertThat(new FirstTouchBefore().source(touches, 99L, 50L)).isNull();
    }

    @Test
    void nullStaysNull() {
        List<@Nullable Struct> touches = List.of(Touches.of(1, "a"));

        assertThat(new FirstTouchBefore().source(null, 1L, 1L)).isNull();
        assertThat(new FirstTouchBefore().source(touches, null, 1L)).isNull();
        assertThat(new LastTouchBefore().source(touches, 1L, null)).isNull();
    }

    private static <I, A, O> @Nullable O over(Udaf<I, A, O> function, List<I> rows) {
        A state = function.initialize();
        for (I row : rows) {
            state = function.aggregate(row, state);
        }
        return function.map(state);
    }

    private static <T> List<T> reversed(List<T> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> rows.get(rows.size() - 1 - i))
                .toList();
    }
}
