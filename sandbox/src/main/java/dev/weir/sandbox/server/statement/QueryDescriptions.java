package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.entity.QueryDescription;
import dev.weir.sandbox.server.entity.QueryDescription.QueryError;
import dev.weir.sandbox.server.entity.QueryDescription.TaskMetadata;
import dev.weir.sandbox.server.entity.QueryDescription.TopicOffset;
import dev.weir.sandbox.server.entity.QueryDescription.TopicPartitionEntity;
import dev.weir.sandbox.server.metastore.StoredQuery;
import dev.weir.sandbox.server.world.World;
import dev.weir.sandbox.topology.PartitionProgress;
import dev.weir.sandbox.topology.RunningQuery;
import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import dev.weir.sql.analyze.Analyzed.TransientQuery;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Describes queries in full. */
final class QueryDescriptions {
    private final World world;
    private final Toolbox toolbox;

    QueryDescriptions(World world, Toolbox toolbox) {
        this.world = world;
        this.toolbox = toolbox;
    }

    /** One that runs. */
    QueryDescription describe(StoredQuery stored) {
        Optional<RunningQuery> running = world.queries().running(stored.id());
        String status = new RunningQueries(world).status(stored);
        DataSource shape = stored.shape();
        return new QueryDescription(
                stored.id(),
                stored.statementText(),
                shape.window().map(window -> window.kind().name()),
                Fields.of(shape.schema()),
                stored.sources().stream().map(DataSource::name).toList(),
                stored.sink().stream().map(DataSource::name).toList(),
                running.map(RunningQuery::topology).orElse(""),
                stored.query()
                        .map(query -> new PlanText(stored.id()).of(query.plan()))
                        .orElse(""),
                stored.overrides(),
                Map.of(toolbox.host(), status),
                "PERSISTENT",
                running.map(QueryDescriptions::errors).orElse(List.of()),
                running.map(QueryDescriptions::tasks).orElse(List.of()),
                consumerGroup(stored.id()),
                Optional.of(status.equals("PAUSED") ? "RUNNING" : status));
    }

    /** One that would run. */
    QueryDescription explain(PersistentQuery query, Call call) {
        String kind = query.createsSink() ? (query.sink().isTable() ? "CTAS_" : "CSAS_") : "INSERTQUERY_";
        String id = kind
                + (query.createsSink() ? query.sink().name() + "_" : "")
                + Math.max(0, call.world().commands().next() - 1);
        return planned(
                id,
                call,
                query.sink().schema(),
                query.sourceNames(),
                List.of(query.sink().name()),
                toolbox.engine().describe(query, call.session().forAnalysis()),
                new PlanText(id).of(query.plan()),
                "PERSISTENT");
    }

    /** A SELECT that would run. */
    QueryDescription explain(TransientQuery query, Call call) {
        String id = toolbox.transientQueries().newId(query);
        return planned(
                id,
                call,
                query.schema(),
                query.sourceNames(),
                List.of(),
                "",
                new PlanText(id).of(query.plan()),
                query.mode().name());
    }

    private QueryDescription planned(
            String id,
            Call call,
            Schema schema,
            List<String> sources,
            List<String> sinks,
            String topology,
            String plan,
            String type) {
        return new QueryDescription(
                id,
                call.text(),
                Optional.empty(),
                Fields.of(schema),
                sources,
                sinks,
                topology,
                plan,
                call.session().overrides(),
                Map.of(),
                type,
                List.of(),
                List.of(),
                consumerGroup(id),
                Optional.empty());
    }

    private String consumerGroup(String queryId) {
        return "_confluent-ksql-" + toolbox.serviceId() + "query_" + queryId;
    }

    private static List<QueryError> errors(RunningQuery running) {
        return running.errors().stream()
                .map(error -> new QueryError(
                        error.time().toEpochMilli(),
                        error.message(),
                        error.kind().name()))
                .toList();
    }

    /** One task for each partition number, as Kafka Streams deals them out. */
    private static List<TaskMetadata> tasks(RunningQuery running) {
        List<PartitionProgress> all = new ArrayList<>(running.progress());
        running.assigned().stream()
                .filter(one -> all.stream().noneMatch(one::isOf))
                .forEach(all::add);
        Map<Integer, List<PartitionProgress>> byPartition = all.stream()
                .collect(Collectors.groupingBy(PartitionProgress::partition, TreeMap::new, Collectors.toList()));
        return byPartition.entrySet().stream()
                .map(entry -> new TaskMetadata("0_" + entry.getKey(), offsets(entry.getValue()), Optional.empty()))
                .toList();
    }

    private static List<TopicOffset> offsets(List<PartitionProgress> progress) {
        return progress.stream()
                .map(one -> new TopicOffset(
                        new TopicPartitionEntity(one.topic(), one.partition()), one.endOffset(), one.offset()))
                .toList();
    }
}
