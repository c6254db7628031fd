package dev.weir.sandbox.server.world;

import dev.weir.sandbox.server.command.Command;
import dev.weir.sandbox.server.entity.CommandStatus;
import dev.weir.sandbox.server.entity.CurrentStatus;
import java.util.List;

/** Executes commands on a trial world at once and keeps none. */
final class TrialCommands implements Commands {
    private static final int STEP = 2;

    private long next;

    TrialCommands(long next) {
        this.next = next;
    }

    @Override
    public CurrentStatus submit(Command command, World world) {
        long sequence = next;
        next += STEP;
        CommandStatus status = new CommandExecution(world).execute(command, sequence);
        return new CurrentStatus(command.shown(), command.id(), status, sequence, List.of());
    }

    @Override
    public long next() {
        return next;
    }
}
