package dev.weir.sandbox.server.world;

import dev.weir.sandbox.server.entity.CommandStatus;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.ast.DropType;
import dev.weir.sql.type.SqlType;
import java.util.Optional;

/** What CREATE TYPE and DROP TYPE do. Types are inlined where they are used, so nothing else changes with them. */
final class TypeCommand {
    private final World world;

    TypeCommand(World world) {
        this.world = world;
    }

    CommandStatus define(Analyzed.DefinedType type) {
        Optional<SqlType> known = world.catalog().customType(type.name());
        if (known.isPresent()) {
            return CommandStatus.success("The type " + type.name() + " stands for " + known.get() + " already");
        }
        world.metastore().change(metastore -> metastore.withType(type.name(), type.type()));
        return CommandStatus.success("The type " + type.name() + " now stands for " + type.type());
    }

    CommandStatus drop(DropType drop) {
        String name = drop.name().text();
        if (world.catalog().customType(name).isEmpty()) {
            return CommandStatus.success("Type '" + name + "' does not exist");
        }
        world.metastore().change(metastore -> metastore.withoutType(name));
        return CommandStatus.success("Dropped type '" + name + "'");
    }
}
