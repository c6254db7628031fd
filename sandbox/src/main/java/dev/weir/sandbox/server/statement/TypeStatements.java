package dev.weir.sandbox.server.statement;

import dev.weir.sandbox.server.entity.Entity;
import dev.weir.sql.ast.CreateType;
import dev.weir.sql.ast.DropType;
import dev.weir.sql.type.SqlType;
import java.util.Optional;

/** CREATE TYPE and DROP TYPE. With IF [NOT] EXISTS the command is executed all the same, and says that there was nothing to do. */
final class TypeStatements {
    private final Call call;

    TypeStatements(Call call) {
        this.call = call;
    }

    Entity create(CreateType create) {
        String name = create.name().text();
        Optional<SqlType> known = known(name);
        if (known.isPresent() && !create.ifNotExists()) {
            throw call.refused("The type '" + name + "' is registered already, as " + known.get() + ".");
        }
        call.analyze(create);
        return call.submit("type/" + name + "/create");
    }

    Entity drop(DropType drop) {
        String name = drop.name().text();
        if (known(name).isEmpty() && !drop.ifExists()) {
            throw call.refused("Type " + name + " does not exist.");
        }
        return call.submit("type/" + name + "/drop");
    }

    private Optional<SqlType> known(String name) {
        return call.world().catalog().customType(name);
    }
}
