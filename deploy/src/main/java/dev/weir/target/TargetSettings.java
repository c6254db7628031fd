package dev.weir.target;

import dev.weir.flink.FlinkEngine;
import dev.weir.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A target as written in weir.yaml, before its secrets are resolved; {@link Targets#resolve} makes a {@link Target} of it.
 *
 * @param span of the target's name
 */
public record TargetSettings(String name, Span span, List<Setting> settings) {
    static final String TOPIC_PREFIX = "ksqldb.topic-prefix";

    /** Where Terraform's outputs are: in short, or as the folder and the file of a section. */
    static final List<String> TERRAFORM = List.of("terraform", "terraform.directory", "terraform.outputs");

    public TargetSettings {
        settings = List.copyOf(settings);
    }

    /** Whether its connectors are Confluent Cloud's fully managed ones, and no workers of one's own. */
    public boolean managedConnectors() {
        return inCloud() && !has("connect");
    }

    /** Whether it lies in Confluent Cloud: it says so, or what Terraform has made there says the rest. */
    public boolean inCloud() {
        return has("confluent-cloud") || has("terraform");
    }

    /** Whether anything is said about Flink. */
    boolean writesFlink() {
        return has("flink");
    }

    /** Who runs its Flink statements. In Confluent Cloud that may be said elsewhere than in weir.yaml, so it is taken to be there. */
    public Optional<FlinkEngine> flink() {
        if (has("flink.gateway")) {
            return Optional.of(FlinkEngine.SQL_GATEWAY);
        }
        return has("flink") || inCloud() ? Optional.of(FlinkEngine.CONFLUENT_CLOUD) : Optional.empty();
    }

    /** What its ksqlDB server puts before the names of topics that it names itself, as clusters in Confluent Cloud do. */
    public String topicPrefix() {
        return setting(TOPIC_PREFIX).map(Setting::value).orElse("");
    }

    /** One setting as it is written. */
    public Optional<Setting> setting(String key) {
        return settings.stream().filter(setting -> setting.key().equals(key)).findFirst();
    }

    private boolean has(String section) {
        return settings.stream()
                .map(Setting::key)
                .anyMatch(key -> key.equals(section) || key.startsWith(section + "."));
    }
}
