package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.entity.RunningQueryInfo;
import dev.weir.sandbox.server.entity.SourceDescription;
import dev.weir.sandbox.server.entity.SourceDescription.OffsetSummary;
import dev.weir.sandbox.server.entity.SourceDescription.PartitionSummary;
import dev.weir.sandbox.server.entity.SourceDescription.TopicSummary;
import dev.weir.sandbox.server.entity.Warning;
import dev.weir.sandbox.server.kafka.Topic;
import dev.weir.sandbox.server.metastore.Metastore;
import dev.weir.sandbox.server.metastore.StoredQuery;
import dev.weir.sandbox.server.metastore.StoredSource;
import dev.weir.sandbox.server.world.World;
import dev.weir.sandbox.topology.PartitionProgress;
import dev.weir.sandbox.topology.RunningQuery;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.TimestampColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Describes streams and tables. */
final class SourceDescriptions {
    private final World world;
    private final Metastore metastore;
    private final RunningQueries running;

    SourceDescriptions(World world) {
        this.world = world;
        this.metastore = world.now();
        this.running = new RunningQueries(world);
    }

    /** The descriptions of several sources, and what went wrong on the way. */
    record Described(List<SourceDescription> descriptions, List<Warning> warnings) {}

    Described describe(List<StoredSource> sources, boolean extended) {
        List<SourceDescription> descriptions = new ArrayList<>();
        List<Warning> warnings = new ArrayList<>();
        for (StoredSource source : sources) {
            Optional<Topic> topic = world.topics().find(source.source().topic());
            if (extended && topic.isEmpty()) {
                warnings.add(new Warning(
                        "The topic " + source.source().topic() + " of " + source.name() + " does not exist."));
            }
            descriptions.add(describe(source, topic, extended));
        }
        return new Described(descriptions, warnings);
    }

    private SourceDescription describe(StoredSource stored, Optional<Topic> topic, boolean extended) {
        DataSource source = stored.source();
        List<StoredQuery> writers = metastore.writersOf(stored.name());
        return new SourceDescription(
                stored.name(),
                source.window().map(window -> window.kind().name()),
                infos(metastore.readersOf(stored.name())),
                infos(writers),
                Fields.of(source.schema()),
                source.kind().name(),
                source.timestamp().map(TimestampColumn::column).orElse(""),
                "",
                "",
                extended,
                source.keyFormat().name().name(),
                source.valueFormat().name().name(),
                source.topic(),
                topic.map(Topic::partitions).orElse(0),
                topic.map(Topic::replication).orElse(0),
                String.join("\n", stored.statements()),
                extended ? writers.stream().map(this::offsets).toList() : List.of(),
                // ksqlDB gives up on the rest of a description where it can't find the topic.
                extended && topic.isEmpty() ? List.of() : metastore.dependentsOf(stored.name()),
                List.of(),
                List.of());
    }

    private List<RunningQueryInfo> infos(List<StoredQuery> queries) {
        return queries.stream().map(running::info).toList();
    }

    private OffsetSummary offsets(StoredQuery query) {
        Optional<RunningQuery> current = world.queries().running(query.id());
        Map<String, List<PartitionProgress>> byTopic = current.map(RunningQuery::progress).orElse(List.of()).stream()
                .collect(Collectors.groupingBy(PartitionProgress::topic, TreeMap::new, Collectors.toList()));
        List<TopicSummary> topics = byTopic.entrySet().stream()
                .map(entry -> new TopicSummary(entry.getKey(), partitions(entry.getValue())))
                .toList();
        return new OffsetSummary(current.map(RunningQuery::applicationId).orElse(""), topics);
    }

    private static List<PartitionSummary> partitions(List<PartitionProgress> progress) {
        return progress.stream()
                // The sandbox never deletes old segments by itself in the time that it lives, so logs start at 0.
                .map(one -> new PartitionSummary(one.partition(), 0, one.endOffset(), one.offset()))
                .toList();
    }
}
