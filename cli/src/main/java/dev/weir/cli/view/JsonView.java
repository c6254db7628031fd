package dev.weir.cli.view;

import dev.weir.cli.render.Json;
import dev.weir.cli.render.Table;
import dev.weir.cli.render.Text;
import dev.weir.diagnostic.Diagnostic;
import java.util.List;

/** For programs: one object a line, all on the standard output, so that a reader sees everything in its order. */
final class JsonView implements View {
    private final Console console;

    JsonView(Console console) {
        this.console = console;
    }

    @Override
    public void diagnostics(List<Diagnostic> diagnostics) {
        diagnostics.forEach(diagnostic -> line(Json.diagnostic(diagnostic)));
    }

    @Override
    public void say(String message) {
        line(Json.message(message));
    }

    @Override
    public void result(Text text) {
        line(Json.message(text.plain().strip()));
    }

    @Override
    public void table(Table table) {
        Json.rows(table).forEach(this::line);
    }

    @Override
    public void cause(Throwable failure) {
        line(Json.message(failure.toString()));
    }

    private void line(String json) {
        console.data(Text.of(json).line(), false);
    }
}
