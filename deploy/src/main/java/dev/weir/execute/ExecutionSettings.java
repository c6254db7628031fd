package dev.weir.execute;

import dev.weir.target.Secrets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What an execution needs beside the plan and the servers.
 *
 * @param project the directory to which data files are relative
 * @param patience for one step to take effect
 * @param pollInterval between two looks at something that is waited for
 * @param parallel how many steps that aren't statements of ksqlDB may be under way at the same time
 */
public record ExecutionSettings(
        Path project, Secrets secrets, Duration patience, Duration pollInterval, int parallel) {}
