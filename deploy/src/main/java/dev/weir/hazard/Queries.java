package dev.weir.hazard;

import dev.weir.model.Resource;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Relation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The queries within statements. */
final class Queries {
    private Queries() {}

    /** The query that a resource keeps running. */
    static Optional<Query> of(Resource resource) {
        if (!(resource instanceof Resource.SqlObject object)) {
            return Optional.empty();
        }
        if (object.statement() instanceof CreateAsSelect create) {
            return Optional.of(create.query());
        }
        return object.statement() instanceof InsertSelect insert ? Optional.of(insert.query()) : Optional.empty();
    }

    /** What a query writes. */
    static Name sink(Resource.SqlObject object) {
        if (object.statement() instanceof CreateAsSelect create) {
            return create.name();
        }
        return ((InsertSelect) object.statement()).target();
    }

    /** The names of the streams and tables that are read, in written order, each once. */
    static List<String> sources(Query query) {
        return read(query.from()).map(Name::text).distinct().toList();
    }

    private static Stream<Name> read(Relation relation) {
        if (relation instanceof Relation.Join join) {
            return Stream.concat(read(join.left()), read(join.right()));
        }
        return Stream.of(((Relation.Source) relation).name());
    }
}
