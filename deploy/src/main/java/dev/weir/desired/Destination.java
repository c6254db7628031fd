package dev.weir.desired;

import dev.weir.flink.FlinkEngine;
import java.util.Optional;

/**
 * What has to be known of a target to read a pipeline for it.
 *
 * @param target its name
 * @param topicPrefix what its ksqlDB server puts before the names of topics that it names itself
 * @param flink who runs Flink statements there; empty for nobody
 * @param confluentCloud whether it lies in Confluent Cloud
 */
public record Destination(String target, String topicPrefix, Optional<FlinkEngine> flink, boolean confluentCloud) {
    /** A ksqlDB server of which nothing else is known. */
    public static final Destination UNKNOWN = new Destination("", "", Optional.empty(), false);

    boolean tablesMakeTopics() {
        return flink.filter(FlinkEngine.CONFLUENT_CLOUD::equals).isPresent();
    }
}
