package dev.weir.sandbox.server.statement;

import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import dev.weir.sql.ast.Query;
import dev.weir.sql.format.Formatter;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.WrittenColumns;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Statements with everything written out that the server knows and the user left to it. */
final class Expansion {
    private Expansion() {}

    /** The statement with all columns, their types resolved: it means the same whatever becomes of types and registered schemas. */
    static CreateSource withColumns(CreateSource create, DataSource source) {
        return with(create, source, column -> !isInferredById(column, source));
    }

    /** A statement that names a schema by its id takes its columns from there again, and must not have them itself. */
    private static boolean isInferredById(Column column, DataSource source) {
        Format format = column.isKey() ? source.keyFormat() : source.valueFormat();
        return format.property(Format.SCHEMA_ID).isPresent()
                && !source.schema().headers().contains(column);
    }

    private static CreateSource with(CreateSource create, DataSource source, Predicate<Column> choice) {
        List<ColumnElement> columns = source.schema().columns().stream()
                .filter(choice)
                .map(column -> WrittenColumns.of(column, source))
                .toList();
        return new CreateSource(
                create.origin(),
                create.kind(),
                create.orReplace(),
                create.readOnly(),
                create.ifNotExists(),
                create.name(),
                columns,
                create.properties());
    }

    /** As it is shown: the formats and the clean-up policy too, properties in the order of their names. */
    static CreateSource shown(CreateSource create, DataSource source, String cleanupPolicy) {
        Map<String, Literal> properties = properties(create.properties());
        properties.putIfAbsent("CLEANUP_POLICY", string(cleanupPolicy));
        if (!properties.containsKey("FORMAT")) {
            properties.putIfAbsent(
                    "KEY_FORMAT", string(source.keyFormat().name().name()));
            properties.putIfAbsent(
                    "VALUE_FORMAT", string(source.valueFormat().name().name()));
        }
        CreateSource full = with(create, source, column -> true);
        return new CreateSource(
                full.origin(),
                full.kind(),
                full.orReplace(),
                full.readOnly(),
                full.ifNotExists(),
                full.name(),
                full.elements(),
                properties(properties));
    }

    /** As it is shown: what the sink's topic is like, and that its query emits. */
    static CreateAsSelect shown(CreateAsSelect create, SinkTopic topic) {
        Map<String, Literal> properties = properties(create.properties());
        properties.put("CLEANUP_POLICY", string(topic.cleanupPolicy()));
        properties.put("KAFKA_TOPIC", string(topic.name()));
        properties.put("PARTITIONS", new Literal.IntegerValue(Origin.GENERATED, topic.partitions()));
        properties.put("REPLICAS", new Literal.IntegerValue(Origin.GENERATED, topic.replicas()));
        properties.put("RETENTION_MS", number(topic.retention()));
        return new CreateAsSelect(
                create.origin(),
                create.kind(),
                create.orReplace(),
                create.ifNotExists(),
                create.name(),
                properties(properties),
                emitting(create.query()));
    }

    static String text(dev.weir.sql.ast.Statement statement) {
        return Formatter.format(statement) + ";";
    }

    private static Query emitting(Query query) {
        return new Query(
                query.origin(),
                query.select(),
                query.from(),
                query.window(),
                query.where(),
                query.groupBy(),
                query.partitionBy(),
                query.having(),
                Optional.of(query.emit().orElse(Query.Emit.CHANGES)),
                query.limit());
    }

    private static Map<String, Literal> properties(Properties written) {
        Map<String, Literal> properties = new TreeMap<>();
        written.entries().forEach(entry -> properties.put(entry.name().text().toUpperCase(Locale.ROOT), entry.value()));
        return properties;
    }

    private static Properties properties(Map<String, Literal> properties) {
        return new Properties(properties.entrySet().stream()
                .map(entry ->
                        new Property(Origin.GENERATED, new Name(Origin.GENERATED, entry.getKey()), entry.getValue()))
                .toList());
    }

    private static Literal string(String value) {
        return new Literal.StringValue(Origin.GENERATED, value);
    }

    private static Literal number(long value) {
        return value == (int) value
                ? new Literal.IntegerValue(Origin.GENERATED, (int) value)
                : new Literal.LongValue(Origin.GENERATED, value);
    }
}
