package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sql.ast.QueryControl;
import java.util.Locale;

/** TERMINATE, PAUSE and RESUME. */
final class QueryControlStatement {
    private final Call call;

    QueryControlStatement(Call call) {
        this.call = call;
    }

    Entity execute(QueryControl control) {
        String id = control.queryId()
                .map(name -> name.text().toUpperCase(Locale.ROOT))
                .orElse("ALL");
        if (control.queryId().isPresent() && call.world().now().query(id).isEmpty()) {
            throw call.refused("There is no query with the id " + id + ".");
        }
        return call.submit(control.action().name().toLowerCase(Locale.ROOT) + "/" + id + "/execute");
    }
}
