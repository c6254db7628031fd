package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sandbox.server.metastore.StoredSource;
import dev.weir.sql.ast.AlterSource;
import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.schema.DataSource;
import java.util.Locale;

/** ALTER STREAM and ALTER TABLE: columns are added at the end. */
final class AlterStatement {
    private final Call call;

    AlterStatement(Call call) {
        this.call = call;
    }

    Entity execute(AlterSource alter) {
        String name = alter.name().text();
        DataSource source = call.world()
                .now()
                .source(name)
                .map(StoredSource::source)
                .orElseThrow(() -> call.refused("Source " + name + " does not exist."));
        if (source.kind() != alter.kind()) {
            throw call.refused(name + " is a " + source.kind() + ", but the statement is ALTER " + alter.kind() + ".");
        }
        if (source.readOnly()) {
            throw call.refused(name + " was made by CREATE SOURCE and cannot be altered.");
        }
        if (source.derived()) {
            throw call.refused("The columns of " + name + " follow from its CREATE … AS query; ALTER works on sources "
                    + "over topics only.");
        }
        for (ColumnElement column : alter.added()) {
            if (source.schema().find(column.name().text()).isPresent()) {
                throw call.refused("The column `" + column.name().text() + "` exists already.");
            }
        }
        call.analyze(alter);
        return call.submit(alter.kind().name().toLowerCase(Locale.ROOT) + "/" + name + "/alter");
    }
}
