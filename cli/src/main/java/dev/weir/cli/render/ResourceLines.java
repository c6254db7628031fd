package dev.weir.cli.render;

import dev.weir.model.EventTimes;
import dev.weir.model.Resource;
import dev.weir.model.SecretKeys;
import dev.weir.model.Sha256;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A resource as lines that can be read, and compared with the lines of what it was before. Secrets are masked. */
final class ResourceLines {
    private static final int DIGEST = 12;

    private ResourceLines() {}

    static List<String> of(Resource resource) {
        return of(resource, Set.of());
    }

    /** @param known properties that are said elsewhere */
    static List<String> of(Resource resource, Set<String> known) {
        List<String> lines = new ArrayList<>();
        if (resource instanceof Resource.Topic topic) {
            topic(topic, lines);
        } else if (resource instanceof Resource.Schema schema) {
            schema(schema, lines);
        } else if (resource instanceof Resource.Connector connector) {
            connector(connector, lines);
        } else if (resource instanceof Resource.DataLoad data) {
            data(data, lines);
        } else if (resource instanceof Resource.Generated data) {
            generated(data, lines);
        } else if (resource instanceof Resource.SqlObject object) {
            sql(object.statement(), without(known, object.properties()), lines);
        } else if (resource instanceof Resource.Row row) {
            sql(row.statement(), without(known, row.properties()), lines);
        } else if (resource instanceof Resource.FlinkStatement statement) {
            statement.properties().forEach((key, value) -> lines.add(set(key, value)));
            (statement.text() + ";").lines().forEach(lines::add);
        } else if (resource instanceof Resource.Tableflow tableflow) {
            tableflow(tableflow, lines);
        }
        return lines;
    }

    private static void topic(Resource.Topic topic, List<String> lines) {
        topic.partitions().ifPresent(partitions -> lines.add("partitions: " + partitions));
        topic.replicas().ifPresent(replicas -> lines.add("replicas: " + replicas));
        topic.config().forEach((key, value) -> lines.add(key + ": " + value));
    }

    private static void schema(Resource.Schema schema, List<String> lines) {
        lines.add("format: " + schema.format());
        schema.compatibility().ifPresent(compatibility -> lines.add("compatibility: " + compatibility));
        schema.text().strip().lines().forEach(lines::add);
    }

    private static void connector(Resource.Connector connector, List<String> lines) {
        lines.add("connector.class: " + connector.type());
        connector.config().forEach((key, value) -> lines.add(key + ": " + SecretKeys.masked(key, value)));
    }

    private static void data(Resource.DataLoad data, List<String> lines) {
        lines.add("file: " + data.file());
        lines.add("format: " + data.format().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        data.key().ifPresent(key -> lines.add("key: " + key.field()));
        lines.add("sha-256: "
                + data.hash().substring(0, Math.min(DIGEST, data.hash().length())));
    }

    private static void tableflow(Resource.Tableflow tableflow, List<String> lines) {
        lines.add("formats: " + String.join(", ", tableflow.formats()));
        lines.add("storage: "
                + tableflow
                        .bucket()
                        .map(bucket -> "bucket " + bucket.name() + " by " + bucket.integration())
                        .orElse("managed"));
        tableflow.retentionMs().ifPresent(retention -> lines.add("retention.ms: " + retention));
        tableflow.errors().ifPresent(errors -> lines.add("errors: " + errors));
    }

    private static void generated(Resource.Generated data, List<String> lines) {
        lines.add("schema: " + data.file());
        lines.add(String.format(Locale.ROOT, "records: %,d, seed %d, as %s", data.count(), data.seed(), data.value()));
        data.key().ifPresent(key -> lines.add("key: " + key.field()));
        data.times().ifPresent(times -> lines.add(times(times)));
        lines.add("sha-256: "
                + Sha256.of(data.schema().getBytes(StandardCharsets.UTF_8)).substring(0, DIGEST));
    }

    private static String times(EventTimes times) {
        String late = times.late()
                .map(some -> String.format(
                        Locale.ROOT,
                        ", %.0f %% late by up to %s",
                        some.share() * 100,
                        Seconds.of(Duration.ofMillis(some.byMillis()))))
                .orElse("");
        return "times: from " + times.start() + " over " + Seconds.of(Duration.ofMillis(times.spanMillis()))
                + times.field().map(field -> ", in " + field).orElse("") + late;
    }

    private static SortedMap<String, String> without(Set<String> known, SortedMap<String, String> properties) {
        SortedMap<String, String> rest = new TreeMap<>(properties);
        rest.keySet().removeAll(known);
        return rest;
    }

    static String set(String property, String value) {
        return "SET '" + property + "' = '" + value + "';";
    }

    private static void sql(Statement statement, SortedMap<String, String> properties, List<String> lines) {
        properties.forEach((key, value) -> lines.add(set(key, value)));
        Formatter.format(statement).lines().forEach(lines::add);
    }
}
