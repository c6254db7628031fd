package dev.weir.sql.analyze;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.Span;
import dev.weir.sql.ast.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What has been found wrong with a statement so far. */
final class Findings {
    private static final Comparator<Diagnostic> IN_ORDER_OF_TEXT =
            Comparator.comparingInt(finding -> finding.span().map(Span::start).orElse(0));

    private final List<Diagnostic> found = new ArrayList<>();

    void report(Problem problem, Node where, String detail) {
        found.add(problem.at(where.span(), detail));
    }

    void report(Problem problem, Node where, String detail, String hint) {
        found.add(problem.at(where.span(), detail).withHint(hint));
    }

    void report(Problem problem, Node where, String detail, Optional<String> hint) {
        Diagnostic finding = problem.at(where.span(), detail);
        found.add(hint.map(finding::withHint).orElse(finding));
    }

    void report(Diagnostic finding) {
        found.add(finding);
    }

    int count() {
        return found.size();
    }

    /** Puts more into what is found than was known where it was. */
    void replaceAll(UnaryOperator<Diagnostic> explained) {
        found.replaceAll(explained);
    }

    /** One of a kind for each place: BETWEEN is two comparisons to us, and a single mistake to the user. */
    List<Diagnostic> inOrder() {
        Set<List<Object>> said = new HashSet<>();
        return found.stream()
                .sorted(IN_ORDER_OF_TEXT)
                .filter(finding -> said.add(List.of(finding.code(), finding.span())))
                .toList();
    }
}
