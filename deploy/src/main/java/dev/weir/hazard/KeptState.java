package dev.weir.hazard;

import dev.weir.model.Place;
import dev.weir.model.Resource;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.Node;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.SourceKind;
import java.util.Optional;

/** What a query remembers of the records that it has read. */
enum KeptState {
    WINDOW("what its windows have aggregated"),
    AGGREGATE("what GROUP BY has aggregated"),
    JOIN("what JOIN has kept of both sides"),
    TABLE("the rows of the table");

    private final String words;

    KeptState(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Optional<KeptState> of(Resource resource) {
        return Queries.of(resource).flatMap(query -> of(query, resource));
    }

    private static Optional<KeptState> of(Query query, Resource resource) {
        if (query.groupBy().isPresent()) {
            return Optional.of(query.window().isPresent() ? WINDOW : AGGREGATE);
        }
        if (query.from() instanceof Relation.Join) {
            return Optional.of(JOIN);
        }
        return isTable(resource) ? Optional.of(TABLE) : Optional.empty();
    }

    private static boolean isTable(Resource resource) {
        return resource instanceof Resource.SqlObject object
                && object.statement() instanceof CreateAsSelect create
                && create.kind() == SourceKind.TABLE;
    }

    /** The clause that keeps it, where a statement has that. */
    Optional<Place> place(Resource resource) {
        return Queries.of(resource).flatMap(this::clause).map(Node::span).map(Place::of);
    }

    private Optional<? extends Node> clause(Query query) {
        return switch (this) {
            case WINDOW -> query.window();
            case AGGREGATE -> query.groupBy();
            case JOIN -> Optional.of(query.from()).filter(Relation.Join.class::isInstance);
            case TABLE -> Optional.of(query.from());
        };
    }
}
