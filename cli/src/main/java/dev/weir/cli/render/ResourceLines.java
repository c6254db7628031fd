package dev.weir.cli.render;

import dev.weir.model.Resource;
import dev.weir.model.SecretKeys;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** A resource as lines that can be read, and compared with the lines of what it was before. Secrets are masked. */
final class ResourceLines {
    private static final int DIGEST = 12;

    private ResourceLines() {}

    static List<String> of(Resource resource) {
        List<String> lines = new ArrayList<>();
        if (resource instanceof Resource.Topic topic) {
            topic(topic, lines);
        } else if (resource instanceof Resource.Schema schema) {
            schema(schema, lines);
        } else if (resource instanceof Resource.Connector connector) {
            connector(connector, lines);
        } else if (resource instanceof Resource.DataLoad data) {
            data(data, lines);
        } else if (resource instanceof Resource.SqlObject object) {
            sql(object.statement(), object.properties(), lines);
        } else if (resource instanceof Resource.Row row) {
            sql(row.statement(), row.properties(), lines);
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

    private static void sql(Statement statement, SortedMap<String, String> properties, List<String> lines) {
        properties.forEach((key, value) -> lines.add("SET '" + key + "' = '" + value + "';"));
        Formatter.format(statement).lines().forEach(lines::add);
    }
}
