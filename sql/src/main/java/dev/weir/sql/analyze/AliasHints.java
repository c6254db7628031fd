package dev.weir.sql.analyze;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.Span;
import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.SelectItem;
import java.util.Locale;
import java.util.Optional;

/** An unknown column that has the name of an alias: SELECT comes last, so that no other clause knows what it calls things. */
final class AliasHints {
    private final Query query;

    AliasHints(Query query) {
        this.query = query;
    }

    Diagnostic explain(Diagnostic finding) {
        if (!finding.code().equals(Problem.UNKNOWN_COLUMN.code())) {
            return finding;
        }
        String name = finding.span().map(Span::text).orElse("").toUpperCase(Locale.ROOT);
        return query.select().stream()
                .flatMap(item -> meant(item, name).stream())
                .findFirst()
                .map(expression -> finding.withHint(name + " is what SELECT calls it, and SELECT comes last. Write "
                        + expression.span().text() + " here."))
                .orElse(finding);
    }

    private static Optional<Expression> meant(SelectItem item, String name) {
        return item instanceof SelectItem.Single single
                        && single.alias().map(Name::text).filter(name::equals).isPresent()
                ? Optional.of(single.expression())
                : Optional.empty();
    }
}
