package dev.weir.sql.analyze;

import dev.weir.sql.ast.Node;
import dev.weir.sql.schema.PseudoColumn;
import java.util.List;
import java.util.Optional;

/** WINDOWSTART and WINDOWEND of the windows that a query makes itself. */
final class WindowBounds {
    private WindowBounds() {}

    /** A scope that knows them, under the name of its source as well, where it has only one. */
    static Scope in(Scope scope) {
        List<Optional<String>> sources =
                scope.entries().stream().map(Scope.Entry::source).distinct().toList();
        Optional<String> source = sources.size() == 1 ? sources.get(0) : Optional.empty();
        return scope.with(PseudoColumn.windowBounds().stream()
                .map(bound -> new Scope.Entry(source, bound.name(), bound.name(), bound.type()))
                .toList());
    }

    static boolean isBound(String column) {
        return PseudoColumn.named(column).filter(PseudoColumn::isWindowBound).isPresent();
    }

    static void report(Context context, Node where) {
        context.report(
                Problem.MISPLACED_WINDOW_BOUND,
                where,
                "The bounds of a window are known only after grouping; they can be asked for in SELECT, outside of aggregate functions.");
    }
}
