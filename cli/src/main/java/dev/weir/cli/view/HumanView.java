package dev.weir.cli.view;

import dev.weir.cli.render.DiagnosticText;
import dev.weir.cli.render.Role;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.TableText;
import dev.weir.cli.render.Text;
import dev.weir.diagnostic.Diagnostic;
import java.io.PrintWriter;
import java.io.StringWriter;
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
    public void result(Text text) {
        console.data(text, options.colour());
    }

    @Override
    public void table(Table table) {
        console.data(TableText.render(table), options.colour());
    }

    @Override
    public void cause(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        talk(Text.of(Role.QUIET, trace.toString().replace("\t", "    ")));
    }

    private void talk(Text text) {
        console.talk(text, options.colour());
    }
}
