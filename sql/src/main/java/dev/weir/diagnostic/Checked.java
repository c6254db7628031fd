package dev.weir.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A result and what there is to say about it. The value is as good as could be made of the input; it is only to be acted on when {@link #ok()}.
 *
 * @param diagnostics in the order of the text
 */
public record Checked<T>(T value, List<Diagnostic> diagnostics) {

    public Checked {
        diagnostics = List.copyOf(diagnostics);
    }

    public static <T> Checked<T> of(T value) {
        return new Checked<>(value, List.of());
    }

    /** No error among the diagnostics; there may be warnings. */
    public boolean ok() {
        return diagnostics.stream().noneMatch(Diagnostic::isError);
    }

    public <R> Checked<R> map(Function<? super T, ? extends R> function) {
        return new Checked<>(function.apply(value), diagnostics);
    }

    /** Goes on with the value; the diagnostics of both steps are kept. */
    public <R> Checked<R> then(Function<? super T, Checked<R>> next) {
        Checked<R> result = next.apply(value);
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(result.diagnostics());
        return new Checked<>(result.value(), all);
    }
}
