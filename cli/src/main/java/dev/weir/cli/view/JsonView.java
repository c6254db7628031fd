package dev.weir.cli.view;

import dev.weir.cli.render.DriftJson;
import dev.weir.cli.render.Json;
import dev.weir.cli.render.PlanJson;
import dev.weir.cli.render.RowValues;
import dev.weir.cli.render.StepJson;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Text;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.drift.Drift;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import java.time.Duration;
import java.util.List;

/** For programs: one object a line, all on the standard output, so that a reader sees everything in its order. */
final class JsonView implements View {
    private final Console console;

    JsonView(Console console) {
        this.console = console;
    }

    @Override
    public void diagnostics(List<Diagnostic> diagnostics) {
        diagnostics.forEach(diagnostic -> json(Json.diagnostic(diagnostic)));
    }

    @Override
    public void say(String message) {
        json(Json.message(message));
    }

    @Override
    public void heading(String heading) {
        say(heading);
    }

    @Override
    public void outcome(Text sentence) {
        say(sentence.plain());
    }

    @Override
    public void result(Text text) {
        json(Json.message(text.plain().strip()));
    }

    @Override
    public void document(Text text, List<String> json) {
        json.forEach(this::json);
    }

    @Override
    public void table(Table table) {
        Json.rows(table).forEach(this::json);
    }

    @Override
    public void begin(String version) {
        json(PlanJson.version(version));
    }

    @Override
    public void plan(Plan plan) {
        PlanJson.lines(plan).forEach(this::json);
    }

    @Override
    public void drift(String pipeline, String target, List<Drift> drifts) {
        DriftJson.report(pipeline, target, drifts).forEach(this::json);
    }

    @Override
    public void outline(Plan plan) {
        plan(plan);
    }

    @Override
    public Activity activity(String what) {
        return new Activity(what, true, stage());
    }

    @Override
    public Activity waiting(String what) {
        return new Activity(what, false, stage());
    }

    @Override
    public Steps steps(Plan plan) {
        return new Steps(plan.steps().size(), new StepEvents(), new Activity("", false, stage()));
    }

    @Override
    public RowSink rows(List<String> columns) {
        return row -> {
            json(RowValues.json(columns, row));
            return !console.readerGone();
        };
    }

    @Override
    public void line(String line) {
        json(Json.line(Json.event("line", "text", line)));
    }

    /** A program can't be asked. */
    @Override
    public boolean canAsk() {
        return false;
    }

    @Override
    public boolean confirm(String question) {
        return false;
    }

    @Override
    public void cause(Throwable failure) {
        json(Json.message(failure.toString()));
    }

    private Activity.Stage stage() {
        return new LinesStage(text -> json(Json.line(Json.event("progress", "text", text))));
    }

    private final class StepEvents implements Steps.Lines {
        @Override
        public void started(Step step) {
            json(Json.line(StepJson.started(step)));
        }

        @Override
        public void done(Step step, int number, int of, Duration took) {
            json(Json.line(StepJson.done(step, took)));
        }

        @Override
        public void failed(Step step, int number, int of, Diagnostic diagnostic, Duration took) {
            json(Json.line(StepJson.failed(step, diagnostic, took)));
        }
    }

    private void json(String json) {
        console.data(Text.of(json).line(), false);
    }
}
