package dev.weir.execute;

import dev.weir.sql.ast.AlterSource;
import dev.weir.sql.ast.ColumnElement;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.CreateSource;
import dev.weir.sql.ast.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The statements that change a stream or table where it is. */
public final class Replacement {
    private Replacement() {}

    public static Statement of(Statement statement) {
        if (statement instanceof CreateAsSelect create) {
            return create.replacing();
        }
        return statement instanceof CreateSource create ? create.replacing() : statement;
    }

    /** What adds the wanted columns that aren't there; empty if all are. */
    public static Optional<AlterSource> missing(CreateSource wanted, Collection<String> there) {
        List<ColumnElement> missing = wanted.elements().stream()
                .filter(column -> !(column.constraint() instanceof ColumnElement.Constraint.Headers))
                .filter(column -> !there.contains(column.name().text()))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new AlterSource(wanted.origin(), wanted.kind(), wanted.name(), missing));
    }
}
