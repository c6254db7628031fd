package dev.weir.strategy;

import dev.weir.desired.QueryNames;
import dev.weir.model.Resource.SqlObject;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.SelectItem;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.WrittenColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A CREATE STREAM … AS SELECT in two parts that do the same.
 *
 * @param object the whole
 * @param made the stream that it makes
 */
record PlainStream(SqlObject object, CreateAsSelect whole, DataSource made) {
    /** What is said otherwise, or is settled with a topic that exists. */
    private static final Set<String> LEFT_OUT =
            Set.of("KAFKA_TOPIC", "PARTITIONS", "REPLICAS", "RETENTION_MS", "FORMAT", "KEY_FORMAT", "VALUE_FORMAT");

    /** The stream over the topic, with the columns that the query gives. */
    SqlObject stream() {
        List<ColumnElement> columns = made.schema().columns().stream()
                .map(column -> WrittenColumns.of(column, made))
                .toList();
        List<Property> properties = new ArrayList<>();
        properties.add(property("KAFKA_TOPIC", made.topic()));
        properties.add(property("KEY_FORMAT", made.keyFormat().name().name()));
        properties.add(property("VALUE_FORMAT", made.valueFormat().name().name()));
        whole.properties().entries().stream()
                .filter(entry -> !LEFT_OUT.contains(entry.name().text().toUpperCase(Locale.ROOT)))
                .forEach(properties::add);
        CreateSource create = new CreateSource(
                whole.origin(), whole.kind(), false, false, false, whole.name(), columns, new Properties(properties));
        return new SqlObject(object.id(), create, new TreeMap<>());
    }

    /** The query, under the first id of those that it will have. */
    SqlObject query() {
        InsertSelect insert = QueryNames.renamed(
                new InsertSelect(whole.origin(), whole.name(), Properties.NONE, withColumns(whole.query())),
                queryId().name());
        return new SqlObject(queryId(), insert, object.properties());
    }

    ResourceId queryId() {
        return new ResourceId(
                ResourceKind.QUERY, object.id().name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9_]", "_"));
    }

    /** With its columns in place of a star: so it is another query as soon as what it reads has more of them. */
    private Query withColumns(Query query) {
        boolean star = query.select().size() == 1
                && query.select().get(0) instanceof SelectItem.All all
                && all.source().isEmpty();
        if (!star) {
            return query;
        }
        List<SelectItem> columns = made.schema().columns().stream()
                .<SelectItem>map(column -> new SelectItem.Single(
                        Origin.GENERATED,
                        new Expression.Column(Origin.GENERATED, Optional.empty(), name(column.name())),
                        Optional.empty()))
                .toList();
        return new Query(
                query.origin(),
                columns,
                query.from(),
                query.window(),
                query.where(),
                query.groupBy(),
                query.partitionBy(),
                query.having(),
                query.emit(),
                query.limit());
    }

    private static Property property(String name, String value) {
        return new Property(Origin.GENERATED, name(name), new Literal.StringValue(Origin.GENERATED, value));
    }

    private static Name name(String text) {
        return new Name(Origin.GENERATED, text);
    }
}
