package dev.weir.cli.command;

import java.util.Map;

/** A command with commands of its own. */
interface CommandGroup {
    /** By name, in the order of the help. */
    Map<String, Object> commands();
}
