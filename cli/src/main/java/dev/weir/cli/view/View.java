package dev.weir.cli.view;

import dev.weir.cli.render.Table;
import dev.weir.cli.render.Text;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.drift.Drift;
import dev.weir.plan.Plan;
import java.util.List;

/** What commands may show. There are two, equals: one for people, one for programs. */
public sealed interface View permits HumanView, JsonView {

    static View of(Console console, ViewOptions options) {
        return options.json() ? new JsonView(console) : new HumanView(console, options);
    }

    /** What the user got wrong, or should know. */
    void diagnostics(List<Diagnostic> diagnostics);

    /** Something to know that is not the result; left out by {@code --quiet}. */
    void say(String message);

    /** How something went: one sentence, beside the result. */
    void outcome(Text sentence);

    /** What comes next, above it; left out by {@code --quiet}. */
    void heading(String heading);

    /** A result in words. */
    void result(Text text);

    /**
     * A result that is a whole document.
     *
     * @param json the same for programs, one object a line
     */
    void document(Text text, List<String> json);

    /** A result as rows. */
    void table(Table table);

    /** Tells programs, before anything else, which form the lines of a plan have. */
    void begin(String version);

    /** A plan, with the line that sums it up. */
    void plan(Plan plan);

    /** The same in short, for what is carried out without a question: beside the result, left out by {@code --quiet}. */
    void outline(Plan plan);

    /** Something that takes a while. Close it when it is over. */
    Activity activity(String what);

    /** The same where it is seen anyhow, as soon as what is waited for comes: only worth a word when it doesn't. */
    Activity waiting(String what);

    /** What was changed by hand since the last apply of a pipeline. */
    void drift(String pipeline, String target, List<Drift> drifts);

    /** The steps of a plan that begins to be carried out. */
    Steps steps(Plan plan);

    /** Rows that come one by one. */
    RowSink rows(List<String> columns);

    /** A line of text from somewhere else, such as a log. */
    void line(String line);

    /** Whether there is a person who can be asked. */
    boolean canAsk();

    /** Asks; only the whole word yes is one. */
    boolean confirm(String question);

    /** What was at the bottom of a failure, for whoever mends Weir. */
    void cause(Throwable failure);
}
