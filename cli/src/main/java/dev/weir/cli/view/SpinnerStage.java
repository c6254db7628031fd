package dev.weir.cli.view;

import java.time.Duration;

/** On a terminal: one line with a spinner. It waits a moment before it appears, so that what is quick doesn't flicker. */
final class SpinnerStage implements Activity.Stage {
    private static final String FRAMES = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Console console;
    private int frame;

    SpinnerStage(Console console) {
        this.console = console;
    }

    @Override
    public Duration tick() {
        return Duration.ofMillis(120);
    }

    @Override
    public void begin(String what, boolean announced) {
        if (frame > 0) {
            show(what, Duration.ZERO);
        }
    }

    @Override
    public void passed(String what, Duration since) {
        frame++;
        show(what, since);
    }

    @Override
    public void end() {
        console.live("");
    }

    private void show(String what, Duration since) {
        if (what.isEmpty()) {
            console.live("");
            return;
        }
        String still = since.compareTo(PATIENCE) >= 0 ? "still " : "";
        String seconds = since.toSeconds() == 0 ? "" : " (" + since.toSeconds() + " s)";
        console.live(FRAMES.charAt(frame % FRAMES.length()) + " " + still + what + seconds);
    }
}
