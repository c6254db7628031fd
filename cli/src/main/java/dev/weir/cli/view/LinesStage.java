package dev.weir.cli.view;

import java.time.Duration;
import java.util.function.Consumer;

/** Where nothing can be written over: a line when something begins, and one every ten seconds while it lasts. */
final class LinesStage implements Activity.Stage {
    private static final int PATIENCE = 10;

    private final Consumer<String> lines;
    private long told;

    LinesStage(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public Duration tick() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void begin(String what, boolean announced) {
        told = 0;
        if (announced && !what.isEmpty()) {
            lines.accept(what);
        }
    }

    @Override
    public void passed(String what, Duration since) {
        if (since.toSeconds() >= told + PATIENCE) {
            told = since.toSeconds();
            lines.accept("still " + what + " (" + told + " s)");
        }
    }

    @Override
    public void end() {}
}
