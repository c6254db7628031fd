package dev.weir.sandbox.server.world;

import dev.weir.sandbox.server.command.Command;
import dev.weir.sandbox.server.entity.CurrentStatus;

/** Takes checked statements to be executed. */
public interface Commands {
    /** Keeps the command, executes it, and says how far that has come. */
    CurrentStatus submit(Command command, World world);

    /** The sequence number that the next command will have. */
    long next();
}
