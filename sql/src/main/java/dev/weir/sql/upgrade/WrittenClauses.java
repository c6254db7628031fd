package dev.weir.sql.upgrade;

import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Relation;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.upgrade.Obstacle.Part;
import java.util.Optional;

/** What rules out any replacement of a query can be told from some clauses alone, without the columns of what it reads. */
public final class WrittenClauses {
    private WrittenClauses() {}

    /** The first clause with which a query can't be replaced, not even by itself; empty if there is none, which doesn't mean that it can. */
    public static Optional<Obstacle> irreplaceable(Statement running) {
        return running instanceof CreateAsSelect create ? irreplaceable(create.query()) : Optional.empty();
    }

    private static Optional<Obstacle> irreplaceable(Query query) {
        if (query.from() instanceof Relation.Join) {
            return obstacle(Part.JOIN, "joins");
        }
        if (query.emit().filter(Query.Emit.FINAL::equals).isPresent()) {
            return obstacle(Part.EMIT, "queries with EMIT FINAL");
        }
        return query.window().isPresent() ? obstacle(Part.WINDOW, "windowed aggregations") : Optional.empty();
    }

    private static Optional<Obstacle> obstacle(Part part, String what) {
        return Optional.of(new Obstacle(part, what + " can't be replaced in place"));
    }
}
