package dev.weir.sandbox.server.world;

import dev.weir.sandbox.server.command.Command;
import dev.weir.sandbox.server.command.CommandLog;
import dev.weir.sandbox.server.command.CommandStatuses;
import dev.weir.sandbox.server.command.Lane;
import dev.weir.sandbox.server.entity.CommandStatus;
import dev.weir.sandbox.server.entity.CurrentStatus;
import dev.weir.sandbox.server.entity.Refusal;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes commands to the log, then executes them in the lane. */
public final class LiveCommands implements Commands {
    /** How long a client waits for a command before it hears that the command is still being executed. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(LiveCommands.class);
    private static final int STEP = 2;

    private final CommandLog log;
    private final CommandStatuses statuses;
    private final Lane lane;

    public LiveCommands(CommandLog log, CommandStatuses statuses, Lane lane) {
        this.log = log;
        this.statuses = statuses;
        this.lane = lane;
    }

    @Override
    public CurrentStatus submit(Command command, World world) {
        try {
            if (!lane.awaitIdle(WAIT)) {
                throw Refusal.server(
                        command.statement(),
                        "The statement was not taken: the one before it is still being executed. Wait until "
                                + "/healthcheck says that the command runner is healthy, then try again.");
            }
            long sequence = log.append(command);
            statuses.put(command.id(), CommandStatus.executing());
            CommandStatus status =
                    lane.run(() -> execute(command, sequence, world), WAIT).orElseGet(CommandStatus::executing);
            return new CurrentStatus(command.shown(), command.id(), status, sequence, List.of());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while executing a command", interrupted);
        }
    }

    @Override
    public long next() {
        return statuses.executed() < 0 ? 0 : statuses.executed() + STEP;
    }

    /** Once a command is in the log it counts as done, whatever comes of it: a replay must not try it in another order. */
    private CommandStatus execute(Command command, long sequence, World world) {
        CommandStatus status = attempt(command, sequence, world);
        statuses.done(sequence, command.id(), status);
        return status;
    }

    private static CommandStatus attempt(Command command, long sequence, World world) {
        try {
            return new CommandExecution(world).execute(command, sequence);
        } catch (RuntimeException failed) {
            LOG.error("The command {} failed", command.id(), failed);
            return CommandStatus.error(String.valueOf(failed.getMessage()));
        }
    }
}
