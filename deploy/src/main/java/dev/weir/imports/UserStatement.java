package dev.weir.imports;

import dev.weir.desired.QueryNames;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.normal.CustomTypes;
import dev.weir.normal.ServerStatement;
import dev.weir.normal.ShortForm;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Property;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * From the server's wording of a statement to the one that somebody would have written. What comes out says the same to the planner as the server's wording, or
 * nothing comes out.
 */
final class UserStatement {
    /** Ids of one registry; and the server names the columns that come from them beside them, which it takes from nobody else. */
    private static final Set<String> SCHEMA_IDS = Set.of("KEY_SCHEMA_ID", "VALUE_SCHEMA_ID");

    private final LiveState live;
    private final SinkProperties sinks;
    private final Predicate<String> declared;

    /** @param declared whether the manifest has a topic of that name, so that no statement has to make it */
    UserStatement(LiveState live, Predicate<String> declared) {
        this.live = live;
        this.sinks = new SinkProperties(live);
        this.declared = declared;
    }

    /** @param text the server's */
    Optional<Statement> of(String text) {
        return ServerStatement.read(text)
                .map(this::plain)
                .filter(statement -> ServerStatement.saysTheSame(text, statement, CustomTypes.NONE))
                .filter(UserStatement::canBeReadAgain);
    }

    /** Whether the statement refers to a schema by an id, which means nothing on another target. */
    static boolean usesSchemaId(String text) {
        return ServerStatement.read(text).stream()
                .flatMap(statement -> properties(statement).entries().stream())
                .anyMatch(property -> SCHEMA_IDS.contains(name(property)));
    }

    private Statement plain(Statement statement) {
        Statement shortened = ShortForm.of(statement, this::columns);
        if (shortened instanceof CreateSource create) {
            return create.with(create.elements(), ofSource(create.properties()));
        }
        if (shortened instanceof CreateAsSelect create) {
            return create.with(sinks.written(create), create.query());
        }
        return shortened instanceof InsertSelect insert ? QueryNames.withoutOwnName(insert) : shortened;
    }

    private Properties ofSource(Properties properties) {
        boolean made = properties.text("KAFKA_TOPIC").filter(declared).isPresent();
        return new Properties(properties.entries().stream()
                .filter(property -> switch (name(property)) {
                    case "CLEANUP_POLICY", "KEY_SCHEMA_ID", "VALUE_SCHEMA_ID" -> false;
                    case "PARTITIONS", "REPLICAS", "RETENTION_MS" -> !made;
                    default -> true;
                })
                .toList());
    }

    private static boolean canBeReadAgain(Statement statement) {
        return ServerStatement.read(Formatter.format(statement) + ";")
                .filter(statement::equals)
                .isPresent();
    }

    private static Properties properties(Statement statement) {
        return statement instanceof CreateSource create ? create.properties() : Properties.NONE;
    }

    private List<String> columns(String source) {
        return Stream.of(ResourceKind.STREAM, ResourceKind.TABLE)
                .flatMap(kind -> live.find(new ResourceId(kind, source)).stream())
                .filter(Observed.Source.class::isInstance)
                .map(found -> ((Observed.Source) found).columns())
                .findFirst()
                .orElse(List.of());
    }

    private static String name(Property property) {
        return property.name().text().toUpperCase(Locale.ROOT);
    }
}
