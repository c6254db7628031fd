package dev.weir.sql.analyze;

import dev.weir.sql.schema.TopicSettings;

/** What a WITH clause says of the topic itself. */
final class TopicOptions {
    private final Options options;

    TopicOptions(Options options) {
        this.options = options;
    }

    TopicSettings read(String name) {
        if (name.isBlank()) {
            options.bad("KAFKA_TOPIC", "The name of a topic can't be empty.");
        }
        TopicSettings settings = new TopicSettings(
                name,
                options.integer("PARTITIONS"),
                options.integer("REPLICAS"),
                options.number("RETENTION_MS"),
                options.text("CLEANUP_POLICY"));
        settings.partitions().stream()
                .filter(count -> count < 1)
                .forEach(count -> options.bad("PARTITIONS", "A topic has at least one partition."));
        return settings;
    }
}
