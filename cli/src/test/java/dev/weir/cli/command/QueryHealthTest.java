package dev.weir.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

final class QueryHealthTest {
    @Test
    void lagIsWhatAllTasksHaveStillToDo() throws JsonProcessingException {
        QueryHealth health = health("""
                {"tasksMetadata": [
                  {"topicOffsets": [{"endOffset": 10, "committedOffset": 7}, {"endOffset": 5, "committedOffset": 5}]},
                  {"topicOffsets": [{"endOffset": 4, "committedOffset": -1}, {"endOffset": 1, "committedOffset": 2}]}],
                 "queryErrors": []}
                """);

        assertThat(health.lagText()).isEqualTo("7");
        assertThat(health.errors()).isEmpty();
    }

    @Test
    void anUnknownLagIsNotNone() throws JsonProcessingException {
        QueryHealth health = health("""
                {"tasksMetadata": [], "queryErrors": [{"errorMessage": "first"}, {"errorMessage": "last"}]}
                """);

        assertThat(health.lagText()).isEmpty();
        assertThat(health.errors()).containsExactly("first", "last");
    }

    private static QueryHealth health(String description) throws JsonProcessingException {
        return QueryHealth.of(
                List.of(new ObjectMapper().readTree("{\"queryDescription\": " + description.strip() + "}")));
    }
}
