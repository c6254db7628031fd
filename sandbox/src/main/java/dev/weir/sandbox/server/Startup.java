package dev.weir.sandbox.server;

import dev.weir.sandbox.server.command.CommandLog;
import dev.weir.sandbox.server.command.CommandStatuses;
import dev.weir.sandbox.server.entity.CommandStatus;
import dev.weir.sandbox.server.metastore.StoredQuery;
import dev.weir.sandbox.server.world.CommandExecution;
import dev.weir.sandbox.server.world.ReplayedQueries;
import dev.weir.sandbox.server.world.World;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the server what it was: reads the command log from its start, then starts the queries that are left. */
final class Startup {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    private final World world;
    private final CommandStatuses statuses;

    Startup(World world, CommandStatuses statuses) {
        this.world = world;
        this.statuses = statuses;
    }

    void replay(CommandLog log) {
        World replayed = new World(
                world.metastore(),
                world.topics(),
                world.subjects(),
                new ReplayedQueries(),
                world.commands(),
                world.connect(),
                world.functions(),
                false);
        log.read().forEach(entry -> replay(entry, replayed));
        world.now().queries().values().forEach(this::start);
    }

    /** One command that cannot be read any more must not keep the others from coming back. */
    private void replay(CommandLog.Entry entry, World replayed) {
        CommandStatus status;
        try {
            status = new CommandExecution(replayed).execute(entry.command(), entry.sequence());
        } catch (RuntimeException failed) {
            LOG.error("The command {} could not be executed again", entry.command(), failed);
            status = CommandStatus.error(String.valueOf(failed.getMessage()));
        }
        statuses.done(entry.sequence(), entry.command().id(), status);
    }

    private void start(StoredQuery query) {
        try {
            world.queries().start(query);
        } catch (RuntimeException failed) {
            LOG.error("The query {} could not be started again", query.id(), failed);
        }
    }
}
