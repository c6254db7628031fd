package dev.weir.sql.analyze;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.plan.TypedExpression.ColumnReference;
import dev.weir.sql.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The columns that an expression may name.
 *
 * @param clause where the expression stands, for messages: WHERE, SELECT …
 */
record Scope(String clause, List<Entry> entries) {
    /**
     * One column.
     *
     * @param source how the query calls the source it is of; empty for what the query itself has made
     * @param column how the plan calls it
     */
    record Entry(Optional<String> source, String name, String column, SqlType type) {
        ColumnReference reference() {
            return new ColumnReference(column, type);
        }

        String qualified() {
            return source.map(alias -> alias + "." + name).orElse(name);
        }

        private boolean answersTo(Expression.Column written) {
            boolean sameSource = written.source().isEmpty()
                    || source.isPresent()
                            && source.get().equals(written.source().get().text());
            return sameSource && name.equals(written.name().text());
        }
    }

    Scope {
        entries = List.copyOf(entries);
    }

    /** Where no columns are: in VALUES. */
    static Scope nothing(String clause) {
        return new Scope(clause, List.of());
    }

    Scope in(String otherClause) {
        return new Scope(otherClause, entries);
    }

    Scope with(List<Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new Scope(clause, all);
    }

    /** The column, unless it is reported as unknown or ambiguous. */
    Optional<Entry> find(Expression.Column written, Context context) {
        List<Entry> found =
                entries.stream().filter(entry -> entry.answersTo(written)).toList();
        if (found.isEmpty()) {
            reportUnknown(written, context);
            return Optional.empty();
        }
        if (found.size() > 1) {
            String candidates = found.stream().map(Entry::qualified).collect(Collectors.joining(" or "));
            context.report(
                    Problem.AMBIGUOUS_COLUMN,
                    written,
                    "Column " + written.name() + " could be " + candidates + ".",
                    "Write the source before the column, as in " + found.get(0).qualified() + ".");
        }
        return Optional.of(found.get(0));
    }

    /** As {@link #find}, for those who look without reporting. */
    Optional<Entry> lookUp(Expression.Column written) {
        return entries.stream().filter(entry -> entry.answersTo(written)).findFirst();
    }

    private void reportUnknown(Expression.Column written, Context context) {
        Optional<String> source = written.source().map(Object::toString);
        boolean knownSource = source.isEmpty()
                || entries.stream().anyMatch(entry -> entry.source().equals(source));
        if (!knownSource) {
            reportUnknownSource(written, context);
            return;
        }
        List<String> names = entries.stream()
                .filter(entry -> source.isEmpty() || entry.source().equals(source))
                .map(Entry::name)
                .distinct()
                .toList();
        String where = source.map(alias -> alias + " has no column ").orElse("No source of the query has a column ");
        context.findings()
                .report(
                        Problem.UNKNOWN_COLUMN,
                        written.source().isPresent() ? written.name() : written,
                        where + written.name() + " that " + clause + " could use.",
                        hint(written, names));
    }

    /** Who comes from other dialects may mean a string by double quotes. */
    private static Optional<String> hint(Expression.Column written, List<String> names) {
        Optional<String> near = Context.didYouMean(written.name().text(), names);
        boolean string = written.source().isEmpty() && written.span().text().startsWith("\"");
        return string
                ? Optional.of(near.map(hint -> hint + " ").orElse("") + "If a string is meant, write '"
                        + written.name().text() + "': double quotes make a name.")
                : near;
    }

    private void reportUnknownSource(Expression.Column written, Context context) {
        String source = written.source().orElseThrow().text();
        List<String> sources = entries.stream()
                .flatMap(entry -> entry.source().stream())
                .distinct()
                .toList();
        context.findings()
                .report(
                        Problem.UNKNOWN_SOURCE,
                        written.source().orElseThrow(),
                        source + " is neither a source in FROM nor an alias of one; FROM has "
                                + String.join(" and ", sources) + ".",
                        Context.didYouMean(source, sources).or(() -> elsewhere(written)));
    }

    /** Whoever gives a source another name may still call it by its own. */
    private Optional<String> elsewhere(Expression.Column written) {
        List<String> same = entries.stream()
                .filter(entry -> entry.source().isPresent()
                        && entry.name().equals(written.name().text()))
                .map(Entry::qualified)
                .distinct()
                .toList();
        return same.isEmpty() ? Optional.empty() : Optional.of("Did you mean " + String.join(" or ", same) + "?");
    }
}
