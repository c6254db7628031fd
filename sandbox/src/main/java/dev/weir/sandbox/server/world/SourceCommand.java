package dev.weir.sandbox.server.world;

import dev.weir.sandbox.server.command.Command;
import dev.weir.sandbox.server.entity.CommandStatus;
import dev.weir.sandbox.server.metastore.StoredQuery;
import dev.weir.sandbox.server.metastore.StoredSource;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.ast.DropSource;
import dev.weir.sql.schema.DataSource;
import java.util.List;
import java.util.Optional;

/** What CREATE, ALTER and DROP of a stream or table do. */
final class SourceCommand {
    private final World world;

    SourceCommand(World world) {
        this.world = world;
    }

    CommandStatus define(Analyzed.DefinedSource defined, Command command, long sequence) {
        StoredSource source = new StoredSource(defined.source(), List.of(command.shown()), List.of());
        world.metastore().change(metastore -> metastore.with(source));
        if (defined.source().readOnly() && defined.source().isTable()) {
            return makeQueryable(defined.source(), command, sequence);
        }
        return CommandStatus.success(kind(defined.source()) + " created");
    }

    private CommandStatus makeQueryable(DataSource table, Command command, long sequence) {
        String id = "CST_" + table.name() + "_" + QueryCommand.number(sequence);
        StoredQuery query = new StoredQuery(
                id,
                StoredQuery.Origin.CREATE_SOURCE,
                command.shown(),
                List.of(table),
                Optional.empty(),
                command.properties(),
                false);
        world.metastore().change(metastore -> metastore.with(query));
        return CommandStatus.started(id);
    }

    CommandStatus alter(Analyzed.AlteredSource altered, Command command) {
        DataSource changed = altered.source();
        world.metastore()
                .change(metastore -> metastore
                        .source(changed.name())
                        .map(source -> metastore.with(source.altered(changed, command.shown())))
                        .orElse(metastore));
        return CommandStatus.success(kind(changed) + " " + changed.name() + " altered.");
    }

    /** A source goes together with the query that was made with it. */
    CommandStatus drop(DropSource drop) {
        String name = drop.name().text();
        Optional<StoredSource> source = world.now().source(name);
        if (source.isEmpty()) {
            return CommandStatus.success("Source `" + name + "` does not exist.");
        }
        List<String> own =
                world.now().queriesOf(name).stream().map(StoredQuery::id).toList();
        own.forEach(world.queries()::terminate);
        world.metastore().change(metastore -> metastore.withoutQueries(own).withoutSource(name));
        String topic = source.get().source().topic();
        return CommandStatus.success("Source `" + name + "` (topic: " + topic + ") was dropped.");
    }

    private static String kind(DataSource source) {
        return source.isTable() ? "Table" : "Stream";
    }
}
