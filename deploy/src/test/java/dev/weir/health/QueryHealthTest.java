package dev.weir.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.live.Observed;
import dev.weir.port.GroupLag;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Where the tasks' view of the lag holds, and where Kafka's does. */
class QueryHealthTest {
    private static final Observed.Query QUERY = new Observed.Query("Q", "S", "", "RUNNING");

    @Test
    void withoutKafkaTheTasksAreBelieved() {
        assertThat(lag(look(7, true), Optional.empty())).hasValue(7);
    }

    @Test
    void theMarkersOfTransactionsAreNoLag() {
        assertThat(lag(look(0, true), Optional.of(group(3, 0, 4)))).hasValue(0);
    }

    @Test
    void whatTheTasksHaveNotHeardOfCounts() {
        assertThat(lag(look(0, true), Optional.of(group(500, 0, 4)))).hasValue(500);
    }

    @Test
    void recordsFromBeforeOnlyCountForThoseWhoWantThem() {
        assertThat(lag(look(0, true), Optional.of(group(0, 90, 4)))).hasValue(90);
        assertThat(lag(look(0, false), Optional.of(group(0, 90, 4)))).hasValue(0);
    }

    @Test
    void nobodyCanTellWhileThereAreNoTasks() {
        QueryLook starting =
                new QueryLook("Q", "g", new TreeSet<>(), true, OptionalLong.empty(), OptionalLong.empty(), List.of());

        assertThat(lag(starting, Optional.of(group(500, 0, 4)))).isEmpty();
    }

    @Test
    void theLastErrorIsToldWithoutItsTrace() {
        QueryHealth health = new QueryHealth(
                "Q",
                "S",
                "RUNNING",
                OptionalLong.empty(),
                OptionalLong.empty(),
                List.of(new QueryError(1, "first"), new QueryError(2, "last\n\tat a.b.C")),
                List.of());

        assertThat(health.trouble()).hasValue("last");
    }

    private static OptionalLong lag(QueryLook look, Optional<GroupLag> group) {
        return QueryHealth.of(QUERY, look, group).lag();
    }

    private static QueryLook look(long lag, boolean fromEarliest) {
        return new QueryLook(
                "Q", "g", new TreeSet<>(), fromEarliest, OptionalLong.of(lag), OptionalLong.of(0), List.of());
    }

    private static GroupLag group(long behind, long unread, int partitions) {
        return new GroupLag(100, behind, unread, partitions, new TreeSet<>());
    }
}
