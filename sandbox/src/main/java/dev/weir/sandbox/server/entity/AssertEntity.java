package dev.weir.sandbox.server.entity;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;

/** Answers to assertions that hold. */
public sealed interface AssertEntity extends Entity {
    /** ASSERT TOPIC. */
    @JsonTypeName("assert_topic")
    record Topic(String statementText, String topicName, boolean exists, List<Warning> warnings)
            implements AssertEntity {}

    /** ASSERT SCHEMA. */
    @JsonTypeName("assert_schema")
    record Schema(
            String statementText,
            Optional<String> subject,
            Optional<Integer> id,
            boolean exists,
            List<Warning> warnings)
            implements AssertEntity {}
}
