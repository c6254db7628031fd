package dev.weir.sandbox.server.entity;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** Answers about topics. */
public sealed interface TopicEntity extends Entity {
    /** SHOW TOPICS. */
    @JsonTypeName("kafka_topics")
    record Topics(String statementText, List<TopicInfo> topics, List<Warning> warnings) implements TopicEntity {}

    /** SHOW TOPICS EXTENDED. */
    @JsonTypeName("kafka_topics_extended")
    record TopicsExtended(String statementText, List<TopicInfoExtended> topics, List<Warning> warnings)
            implements TopicEntity {}

    /** @param replicaInfo the number of replicas of each partition */
    record TopicInfo(String name, List<Integer> replicaInfo) {}

    /** A topic with who reads it. */
    record TopicInfoExtended(String name, List<Integer> replicaInfo, int consumerCount, int consumerGroupCount) {}
}
