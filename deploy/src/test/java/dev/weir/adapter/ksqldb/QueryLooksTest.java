package dev.weir.adapter.ksqldb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.health.QueryError;
import dev.weir.health.QueryLook;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QueryLooksTest {
    @Test
    void lagIsWhatAllTasksHaveStillToDo() throws JsonProcessingException {
        QueryLook look = look("""
                {"id": "CTAS_T_1", "consumerGroupId": "g_CTAS_T_1",
                 "overriddenProperties": {"auto.offset.reset": "earliest"},
                 "tasksMetadata": [
                  {"topicOffsets": [
                    {"topicPartitionEntity": {"topic": "a", "partition": 0}, "endOffset": 10, "committedOffset": 7},
                    {"topicPartitionEntity": {"topic": "b", "partition": 0}, "endOffset": 5, "committedOffset": 5}]},
                  {"topicOffsets": [
                    {"topicPartitionEntity": {"topic": "a", "partition": 1}, "endOffset": 4, "committedOffset": -1},
                    {"topicPartitionEntity": {"topic": "b", "partition": 1}, "endOffset": 1, "committedOffset": 2}]}],
                 "queryErrors": []}
                """);

        assertThat(look.id()).isEqualTo("CTAS_T_1");
        assertThat(look.group()).isEqualTo("g_CTAS_T_1");
        assertThat(look.topics()).containsExactly("a", "b");
        assertThat(look.fromEarliest()).isTrue();
        assertThat(look.lag()).hasValue(7);
        assertThat(look.committed()).hasValue(14);
        assertThat(look.errors()).isEmpty();
    }

    @Test
    void anUnknownLagIsNotNone() throws JsonProcessingException {
        QueryLook look = look("""
                {"id": "Q", "tasksMetadata": [], "queryErrors": [
                  {"timestamp": 1, "errorMessage": "first"}, {"timestamp": 2, "errorMessage": "last"}]}
                """);

        assertThat(look.lag()).isEmpty();
        assertThat(look.fromEarliest()).isFalse();
        assertThat(look.errors()).containsExactly(new QueryError(1, "first"), new QueryError(2, "last"));
    }

    private static QueryLook look(String description) throws JsonProcessingException {
        return QueryLooks.of(
                        List.of(new ObjectMapper().readTree("{\"queryDescription\": " + description.strip() + "}")))
                .get(0);
    }
}
