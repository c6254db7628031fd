package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.entity.QueryDescription;
import dev.weir.sandbox.server.entity.QueryEntity;
import dev.weir.sandbox.server.metastore.StoredQuery;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.Explain;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Statement;
import java.util.List;
import java.util.Locale;

/** EXPLAIN of a query that runs, or of a statement that would run one. */
final class ExplainStatement {
    private final Call call;
    private final QueryDescriptions descriptions;

    ExplainStatement(Call call, Toolbox toolbox) {
        this.call = call;
        this.descriptions = new QueryDescriptions(call.world(), toolbox);
    }

    Entity execute(Explain explain) {
        return new QueryEntity.Description(call.text(), describe(explain.subject()), List.of());
    }

    private QueryDescription describe(Explain.Subject subject) {
        if (subject instanceof Explain.Subject.OfQuery query) {
            return descriptions.describe(running(query.queryId().text()));
        }
        Statement statement = ((Explain.Subject.OfStatement) subject).statement();
        if (!(statement instanceof Query || statement instanceof CreateAsSelect || statement instanceof InsertSelect)) {
            throw call.refused("Only statements that run a query can be explained.");
        }
        Analyzed analyzed = call.analyze(statement);
        if (analyzed instanceof Analyzed.PersistentQuery query) {
            return descriptions.explain(query, call);
        }
        return descriptions.explain((Analyzed.TransientQuery) analyzed, call);
    }

    private StoredQuery running(String id) {
        return call.world()
                .now()
                .query(id.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> call.refused("There is no query with the id " + id + "."));
    }
}
