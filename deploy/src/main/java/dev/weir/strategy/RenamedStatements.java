package dev.weir.strategy;

import dev.weir.desired.QueryNames;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Literal;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.Statement;
import java.util.Map;
import java.util.Optional;

/**
 * Statements with other names of streams, tables and topics.
 *
 * @param sources of streams and tables, by the old ones
 * @param topics likewise
 */
record RenamedStatements(Map<String, String> sources, Map<String, String> topics) {

    Statement of(Statement statement) {
        if (statement instanceof CreateSource create) {
            return new CreateSource(
                    create.origin(),
                    create.kind(),
                    create.orReplace(),
                    create.readOnly(),
                    create.ifNotExists(),
                    source(create.name()),
                    create.elements(),
                    properties(create.properties()));
        }
        if (statement instanceof CreateAsSelect create) {
            return new CreateAsSelect(
                    create.origin(),
                    create.kind(),
                    create.orReplace(),
                    create.ifNotExists(),
                    source(create.name()),
                    properties(create.properties()),
                    query(create.query()));
        }
        if (statement instanceof InsertSelect insert) {
            return new InsertSelect(
                    insert.origin(), source(insert.target()), insert.properties(), query(insert.query()));
        }
        return statement instanceof Query query ? query(query) : statement;
    }

    InsertValues row(InsertValues row) {
        return new InsertValues(row.origin(), source(row.target()), row.columns(), row.values());
    }

    /** An INSERT INTO query under another id. */
    static Statement named(Statement statement, String id) {
        return statement instanceof InsertSelect insert ? QueryNames.renamed(insert, id) : statement;
    }

    private Query query(Query query) {
        return new Query(
                query.origin(),
                query.select(),
                from(query.from()),
                query.window(),
                query.where(),
                query.groupBy(),
                query.partitionBy(),
                query.having(),
                query.emit(),
                query.limit());
    }

    private Relation from(Relation relation) {
        if (relation instanceof Relation.Join join) {
            return new Relation.Join(
                    join.origin(),
                    join.kind(),
                    from(join.left()),
                    source(join.right()),
                    join.within(),
                    join.condition());
        }
        return source((Relation.Source) relation);
    }

    /** Under the old name as an alias, by which the query's expressions call it. */
    private Relation.Source source(Relation.Source source) {
        Name renamed = source(source.name());
        return renamed.equals(source.name())
                ? source
                : new Relation.Source(source.origin(), renamed, source.alias().or(() -> Optional.of(source.name())));
    }

    private Name source(Name name) {
        return Optional.ofNullable(sources.get(name.text()))
                .map(other -> new Name(name.origin(), other))
                .orElse(name);
    }

    private Properties properties(Properties properties) {
        return new Properties(properties.entries().stream()
                .map(entry -> entry.name().text().equalsIgnoreCase("KAFKA_TOPIC")
                                && topics.containsKey(entry.value().asText())
                        ? new Property(
                                entry.origin(),
                                entry.name(),
                                new Literal.StringValue(
                                        entry.value().origin(),
                                        topics.getOrDefault(entry.value().asText(), "")))
                        : entry)
                .toList());
    }
}
