package dev.weir.evolution;

import dev.weir.model.Place;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.Node;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.upgrade.Obstacle.Part;
import java.util.Optional;

/** Where in a statement that part stands to which a rule applies. */
final class ClausePlace {
    private ClausePlace() {}

    /** Empty where the statement no longer has such a part. */
    static Optional<Place> of(Part part, Statement statement) {
        return statement instanceof CreateAsSelect create
                ? node(part, create.query()).map(Node::span).map(Place::of)
                : Optional.empty();
    }

    private static Optional<? extends Node> node(Part part, Query query) {
        return switch (part) {
            case FROM -> Optional.of(query.from());
            case JOIN ->
                Optional.of(query.from())
                        .filter(Relation.Join.class::isInstance)
                        .map(ClausePlace::joined);
            case WINDOW -> query.window();
            case WHERE -> query.where();
            case GROUP_BY -> query.groupBy();
            case PARTITION_BY -> query.partitionBy();
            case HAVING -> query.having();
            case KIND, TOPIC, FORMAT, TIMESTAMP, KEY, COLUMNS, TABLE_FUNCTION, AGGREGATE, EMIT -> Optional.empty();
        };
    }

    private static Node joined(Relation join) {
        return ((Relation.Join) join).right();
    }
}
