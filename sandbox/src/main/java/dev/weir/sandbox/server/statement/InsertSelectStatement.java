package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.SourceKind;
import java.util.Locale;
import java.util.Optional;

/** INSERT INTO … SELECT. */
final class InsertSelectStatement {
    private final Call call;

    InsertSelectStatement(Call call) {
        this.call = call;
    }

    Entity execute(InsertSelect insert) {
        PersistentQuery query = (PersistentQuery) call.analyze(insert);
        Optional<String> taken = query.queryId()
                .map(id -> id.toUpperCase(Locale.ROOT))
                .filter(id -> call.world().now().query(id).isPresent());
        if (taken.isPresent()) {
            throw call.refused("There is a query with the id '" + taken.get() + "' already.");
        }
        return call.submit(CreateSourceStatement.commandId(
                SourceKind.STREAM, insert.target().text()));
    }
}
