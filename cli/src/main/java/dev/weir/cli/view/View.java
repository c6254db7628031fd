package dev.weir.cli.view;

import dev.weir.cli.render.Table;
import dev.weir.cli.render.Text;
import dev.weir.diagnostic.Diagnostic;
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

    /** A result in words. */
    void result(Text text);

    /** A result as rows. */
    void table(Table table);

    /** What was at the bottom of a failure, for whoever mends Weir. */
    void cause(Throwable failure);
}
