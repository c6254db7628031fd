package dev.weir.cli.command;

import java.time.Duration;
import picocli.CommandLine.Option;

/** What happens where another run is changing the same pipeline. */
final class LockOptions {
    @Option(
            names = "--lock-timeout",
            paramLabel = "TIME",
            converter = TimeSpan.class,
            description = "Wait so long for another run that changes the same pipeline, such as 90s or 2m. Without it,"
                    + " say who that is and fail.")
    private Duration timeout = Duration.ZERO;

    Duration timeout() {
        return timeout;
    }
}
