package dev.weir.cli.view;

import dev.weir.cli.render.Seconds;
import java.time.Duration;
import java.util.function.Consumer;

/** Where nothing can be written over: a line when something begins, and while it lasts lines that become rarer, so that a log isn't filled with them. */
final class LinesStage implements Activity.Stage {
    private static final long FIRST = 10;
    private static final long SECOND = 30;

    private final Consumer<String> lines;
    private long next = FIRST;

    LinesStage(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public Duration tick() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void begin(String what, boolean announced) {
        next = FIRST;
        if (announced && !what.isEmpty()) {
            lines.accept(what);
        }
    }

    @Override
    public void passed(String what, Duration since) {
        if (since.toSeconds() >= next) {
            lines.accept("still " + what + " (" + Seconds.of(Duration.ofSeconds(next)) + ")");
            next = next == FIRST ? SECOND : 2 * next;
        }
    }

    @Override
    public void end() {}
}
