package dev.weir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.ledger.LedgerEntry;
import dev.weir.model.Resource;
import dev.weir.testing.FakeTarget;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DestroyTest {
    private static final Planner PLANNER = new Planner("local", "test");
    private static final Resource TOPIC =
            new Resource.Topic("t", OptionalInt.of(1), OptionalInt.empty(), new TreeMap<>());

    @Test
    void a_topic_that_was_there_before_stays() {
        assertThat(steps(List.of(), false)).extracting(Step::action).containsExactly(Step.Action.FORGET);
    }

    @Test
    void a_topic_that_the_pipeline_made_goes() {
        assertThat(steps(List.of("t"), false)).extracting(Step::action).containsExactly(Step.Action.DROP);
    }

    @Test
    void a_topic_that_the_pipeline_made_stays_if_topics_are_kept() {
        assertThat(steps(List.of("t"), true)).extracting(Step::action).containsExactly(Step.Action.FORGET);
    }

    private static List<Step> steps(List<String> created, boolean keepTopics) {
        FakeTarget target = new FakeTarget("p");
        target.put(LedgerEntry.intended(TOPIC, List.of(), created).applied(new TreeMap<>()));
        return PLANNER.destroy(target.ledger(), target.live(), keepTopics).steps();
    }
}
