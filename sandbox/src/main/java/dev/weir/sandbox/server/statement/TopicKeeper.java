package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.kafka.NewTopic;
import dev.weir.sandbox.server.kafka.Topic;
import dev.weir.sandbox.server.kafka.TopicException;
import dev.weir.sandbox.server.kafka.Topics;
import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import dev.weir.sql.ast.TimeSpan;
import dev.weir.sql.ast.Window;
import dev.weir.sql.plan.Step;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.TopicSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Sees to it that the topic of a source is there, and as the statement wants it. */
final class TopicKeeper {
    private static final long WEEK = Duration.ofDays(7).toMillis();
    /** How long late rows are waited for where a window does not say. */
    private static final Duration GRACE = Duration.ofHours(24);

    private final Call call;
    private final Topics topics;

    TopicKeeper(Call call) {
        this.call = call;
        this.topics = call.world().topics();
    }

    /** For CREATE STREAM or TABLE: a missing topic is made, if the statement says how many partitions it has. */
    void keep(TopicSettings settings, DataSource source) {
        Optional<Topic> existing = find(settings.name());
        if (existing.isPresent()) {
            compare(existing.get(), settings);
            return;
        }
        if (settings.partitions().isEmpty()) {
            throw Refusal.request("The topic '" + settings.name() + "' does not exist. To have it created, say how "
                    + "many partitions it is to have: add PARTITIONS=1 to the WITH clause.");
        }
        create(settings, policy(settings, source));
    }

    /** For CREATE … AS: what the statement leaves open is taken from the topic of the left-most source. */
    SinkTopic settle(PersistentQuery query) {
        TopicSettings settings = query.topic();
        Topic model = find(leftMost(query.plan()).topic())
                .orElseThrow(() -> call.failed(
                        "The topic '" + leftMost(query.plan()).topic() + "', which the query reads, does not exist."));
        long retention = settings.retention()
                .orElseGet(() -> Math.max(model.retention().orElse(WEEK), windowRetention(query.plan())));
        return new SinkTopic(
                settings.name(),
                settings.partitions().orElse(model.partitions()),
                settings.replicas().orElse(model.replication()),
                retention,
                policy(settings, query.sink()));
    }

    void keep(SinkTopic sink) {
        TopicSettings settings = new TopicSettings(
                sink.name(),
                OptionalInt.of(sink.partitions()),
                OptionalInt.of(sink.replicas()),
                OptionalLong.of(sink.retention()),
                Optional.of(sink.cleanupPolicy()));
        Optional<Topic> existing = find(sink.name());
        if (existing.isPresent()) {
            compare(existing.get(), settings);
            return;
        }
        create(settings, sink.cleanupPolicy());
    }

    static String policy(TopicSettings settings, DataSource source) {
        return settings.cleanupPolicy().orElseGet(() -> {
            if (!source.isTable()) {
                return "delete";
            }
            return source.window().isPresent() ? "compact,delete" : "compact";
        });
    }

    private Optional<Topic> find(String name) {
        try {
            return topics.find(name);
        } catch (TopicException unable) {
            throw call.failed(String.valueOf(unable.getMessage()));
        }
    }

    private void create(TopicSettings settings, String cleanupPolicy) {
        Map<String, String> config = new TreeMap<>();
        config.put("cleanup.policy", cleanupPolicy);
        settings.retention().ifPresent(retention -> config.put("retention.ms", String.valueOf(retention)));
        try {
            topics.create(new NewTopic(
                    settings.name(),
                    settings.partitions().orElseThrow(),
                    settings.replicas().orElse(-1),
                    config));
        } catch (TopicException refused) {
            throw call.failed(String.valueOf(refused.getMessage()));
        }
    }

    /** Kafka cannot shrink a topic, and would not repartition one that grows. */
    private void compare(Topic topic, TopicSettings wanted) {
        boolean partitions = wanted.partitions().orElse(topic.partitions()) == topic.partitions();
        int replicas = wanted.replicas().orElse(-1);
        boolean replication = replicas < 0 || replicas == topic.replication();
        long known = topic.retention().orElse(wanted.retention().orElse(0));
        boolean retention = wanted.retention().orElse(known) == known;
        if (partitions && replication && retention) {
            return;
        }
        throw call.failed("The topic '" + topic.name() + "' exists already and differs from what the statement wants. "
                + "Partitions: wanted " + wanted.partitions().orElse(topic.partitions()) + ", has "
                + topic.partitions() + ". Replicas: wanted " + (replicas < 0 ? topic.replication() : replicas)
                + ", has "
                + topic.replication() + ". Retention in milliseconds: wanted "
                + wanted.retention().orElse(known)
                + ", has " + known + ".");
    }

    private static DataSource leftMost(Step step) {
        if (step instanceof Step.Source source) {
            return source.source();
        }
        return leftMost(step.inputs().get(0));
    }

    /** How long the rows of a windowed table must be kept. */
    private static long windowRetention(Step step) {
        if (step instanceof Step.Aggregate aggregate && aggregate.window().isPresent()) {
            return retention(aggregate.window().get());
        }
        return step.inputs().stream()
                .mapToLong(TopicKeeper::windowRetention)
                .max()
                .orElse(0);
    }

    private static long retention(Window window) {
        Duration grace = window.grace().map(TimeSpan::duration).orElse(GRACE);
        return window.retention()
                .map(TimeSpan::duration)
                .orElseGet(() -> size(window).plus(grace))
                .toMillis();
    }

    private static Duration size(Window window) {
        if (window instanceof Window.Tumbling tumbling) {
            return tumbling.size().duration();
        }
        if (window instanceof Window.Hopping hopping) {
            return hopping.size().duration();
        }
        return ((Window.Session) window).gap().duration();
    }
}
