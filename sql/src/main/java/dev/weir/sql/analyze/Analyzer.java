package dev.weir.sql.analyze;

import dev.weir.diagnostic.Checked;
import dev.weir.sql.ast.Statement;

/** Checks one statement against what there is, and says in types what it means. */
public final class Analyzer {
    private Analyzer() {}

    /** All errors of the statement; with an error the result is {@link Analyzed.Refused}. */
    public static Checked<Analyzed> analyze(Statement statement, Catalog catalog, SessionProperties properties) {
        Context context = new Context(catalog, properties, new Findings());
        Checked<Analyzed> result = new Checked<>(
                statement.accept(new StatementChecks(context)),
                context.findings().inOrder());
        return result.ok() ? result : new Checked<>(new Analyzed.Refused(statement), result.diagnostics());
    }
}
