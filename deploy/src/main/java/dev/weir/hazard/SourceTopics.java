package dev.weir.hazard;

import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.Properties;
import dev.weir.sql.ast.Statement;
import java.util.List;
import java.util.Optional;

/** Which topics streams and tables lie over: as the server says, or as their statements do. */
final class SourceTopics {
    private static final List<ResourceKind> KINDS = List.of(ResourceKind.STREAM, ResourceKind.TABLE);

    private final Situation situation;

    SourceTopics(Situation situation) {
        this.situation = situation;
    }

    String topic(String source) {
        return KINDS.stream()
                .flatMap(kind -> topic(new ResourceId(kind, source)).stream())
                .findFirst()
                .orElse(source);
    }

    Optional<String> topic(ResourceId id) {
        return situation
                .live()
                .find(id)
                .filter(Observed.Source.class::isInstance)
                .map(observed -> ((Observed.Source) observed).topic())
                .or(() -> statement(id).map(SourceTopics::written));
    }

    boolean isTable(String source) {
        ResourceId id = new ResourceId(ResourceKind.TABLE, source);
        return situation.live().exists(id) || situation.desired().resources().containsKey(id);
    }

    private Optional<Statement> statement(ResourceId id) {
        return Optional.ofNullable(situation.desired().resources().get(id))
                .filter(Resource.SqlObject.class::isInstance)
                .map(Resource.SqlObject.class::cast)
                .or(() -> situation.applied(id))
                .map(Resource.SqlObject::statement);
    }

    /** The topic that a CREATE statement names, or that is called like what it creates. */
    static String written(Statement statement) {
        if (statement instanceof CreateAsSelect create) {
            return named(create.properties()).orElse(create.name().text());
        }
        return statement instanceof CreateSource create
                ? named(create.properties()).orElse(create.name().text())
                : "";
    }

    private static Optional<String> named(Properties properties) {
        return properties.text("KAFKA_TOPIC");
    }
}
