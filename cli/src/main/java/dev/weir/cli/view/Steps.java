package dev.weir.cli.view;

import dev.weir.cli.render.StepText;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.execute.ExecutionListener;
import dev.weir.plan.Step;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Shows the steps of a plan as they are carried out: a line for each that is done, and what is under way at the bottom. */
public final class Steps implements ExecutionListener, AutoCloseable {
    /** Where the lines go. */
    interface Lines {
        void started(Step step);

        void done(Step step, int number, int of, Duration took);

        void failed(Step step, int number, int of, Diagnostic diagnostic, Duration took);
    }

    private final int of;
    private final Lines lines;
    private final Activity activity;
    private final Map<Integer, String> underWay = new LinkedHashMap<>();
    private int finished;

    Steps(int of, Lines lines, Activity activity) {
        this.of = of;
        this.lines = lines;
        this.activity = activity;
    }

    @Override
    public synchronized void waiting(String what) {
        activity.quietlyNow(what);
    }

    @Override
    public synchronized void started(Step step) {
        lines.started(step);
        underWay.put(step.number(), StepText.doing(step));
        showUnderWay();
    }

    @Override
    public synchronized void still(Step step, String what) {
        underWay.put(step.number(), StepText.doing(step) + ": " + what);
        showUnderWay();
    }

    @Override
    public synchronized void done(Step step, Duration took) {
        underWay.remove(step.number());
        lines.done(step, ++finished, of, took);
        showUnderWay();
    }

    @Override
    public synchronized void failed(Step step, Diagnostic diagnostic, Duration took) {
        underWay.remove(step.number());
        lines.failed(step, ++finished, of, diagnostic, took);
        showUnderWay();
    }

    @Override
    public void close() {
        activity.close();
    }

    private void showUnderWay() {
        activity.quietlyNow(String.join(", ", underWay.values()));
    }
}
