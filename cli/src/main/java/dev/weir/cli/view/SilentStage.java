package dev.weir.cli.view;

import java.time.Duration;

/** For {@code --quiet}. */
final class SilentStage implements Activity.Stage {
    @Override
    public Duration tick() {
        return Duration.ofHours(1);
    }

    @Override
    public void begin(String what, boolean announced) {}

    @Override
    public void passed(String what, Duration since) {}

    @Override
    public void end() {}
}
