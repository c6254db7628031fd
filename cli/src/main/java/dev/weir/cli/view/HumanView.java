package dev.weir.cli.view;

import dev.weir.cli.render.DiagnosticText;
import dev.weir.cli.render.DriftText;
import dev.weir.cli.render.PlanText;
import dev.weir.cli.render.Role;
import dev.weir.cli.render.RowValues;
import dev.weir.cli.render.RowsText;
import dev.weir.cli.render.StepText;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.TableText;
import dev.weir.cli.render.Text;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.drift.Drift;
import dev.weir.plan.Plan;
import dev.weir.plan.Step;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;

/** For people: results on the standard output, everything else beside it. */
final class HumanView implements View {
    private final Console console;
    private final ViewOptions options;

    HumanView(Console console, ViewOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public void diagnostics(List<Diagnostic> diagnostics) {
        talk(new DiagnosticText(console.terminal().width()).render(diagnostics));
    }

    @Override
    public void say(String message) {
        if (!options.quiet()) {
            talk(Text.of(message).line());
        }
    }

    @Override
    public void heading(String heading) {
        if (!options.quiet()) {
            talk(new Text().line().add(Role.STRONG, heading).line());
        }
    }

    @Override
    public void outcome(Text sentence) {
        if (!options.quiet()) {
            talk(sentence.line());
        }
    }

    @Override
    public void result(Text text) {
        console.data(text, options.colour());
    }

    @Override
    public void document(Text text, List<String> json) {
        result(text);
    }

    @Override
    public void table(Table table) {
        if (!table.rows().isEmpty()) {
            console.data(TableText.render(table), options.colour());
        }
    }

    /** People see that. */
    @Override
    public void begin(String version) {}

    @Override
    public void plan(Plan plan) {
        console.data(PlanText.render(plan), options.colour());
    }

    @Override
    public void drift(String pipeline, String target, List<Drift> drifts) {
        console.data(DriftText.report(pipeline, target, drifts), options.colour());
    }

    @Override
    public void outline(Plan plan) {
        outcome(PlanText.outline(plan));
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
        return new Steps(plan.steps().size(), new TalkedSteps(), new Activity("", false, stage()));
    }

    @Override
    public RowSink rows(List<String> columns) {
        RowsText rows = new RowsText(columns);
        return row -> {
            console.data(rows.row(row.stream().map(RowValues::text).toList()), options.colour());
            return !console.readerGone();
        };
    }

    @Override
    public void line(String line) {
        console.data(Text.of(line).line(), options.colour());
    }

    @Override
    public boolean canAsk() {
        return console.terminal().input() && console.terminal().error();
    }

    @Override
    public boolean confirm(String question) {
        talk(new Text().line().add(Role.STRONG, question).add(" Type yes to go on: "));
        boolean yes =
                console.readLine().map(String::strip).filter("yes"::equals).isPresent();
        talk(new Text().line());
        return yes;
    }

    @Override
    public void cause(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        talk(Text.of(Role.QUIET, trace.toString().replace("\t", "    ")));
    }

    private Activity.Stage stage() {
        if (options.quiet()) {
            return new SilentStage();
        }
        return console.terminal().error() ? new SpinnerStage(console) : new LinesStage(this::say);
    }

    private final class TalkedSteps implements Steps.Lines {
        @Override
        public void started(Step step) {
            // Shown by the activity at the bottom.
        }

        @Override
        public void done(Step step, int number, int of, Duration took) {
            if (!options.quiet()) {
                talk(StepText.done(step, number, of, took));
            }
        }

        @Override
        public void failed(Step step, int number, int of, Diagnostic diagnostic, Duration took) {
            talk(StepText.failed(step, number, of, took));
        }
    }

    private void talk(Text text) {
        console.talk(text, options.colour());
    }
}
