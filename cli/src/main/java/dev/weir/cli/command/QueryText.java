package dev.weir.cli.command;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Query;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Queries as users write them on the command line or in a manifest's checks. */
final class QueryText {
    private QueryText() {}

    /**
     * The one SELECT of a text.
     *
     * @param name how messages call the text
     */
    static Checked<Query> parse(String name, String text, Map<String, String> variables) {
        String whole = text.strip().endsWith(";") ? text : text + ";";
        SourceText source = new SourceText(name, whole);
        Checked<Script> script = Parser.parse(source, Variables.of(variables));
        if (!script.ok()) {
            throw new CommandFailure(script.diagnostics());
        }
        List<Statement> statements = script.value().statements();
        if (statements.size() == 1 && statements.get(0) instanceof Query query) {
            return new Checked<>(query, script.diagnostics());
        }
        throw new CommandFailure(Diagnostic.error(
                        "WEIR-CLI-013",
                        "This is not one query",
                        "Only a single SELECT can be run here.",
                        source.whole())
                .withHint(whereItBelongs(statements)));
    }

    private static String whereItBelongs(List<Statement> statements) {
        return statements.size() == 1 && statements.get(0) instanceof InsertValues insert
                ? "`weir data " + insert.target().text() + " COLUMN=VALUE…` inserts a row."
                : "Statements that create or change things belong into a pipeline's .sql files.";
    }

    /** Whether it is answered at once from what a server has at hand, instead of row by row as things happen. */
    static boolean isPull(Query query) {
        return query.emit().isEmpty();
    }

    static String of(Query query) {
        return Formatter.format(query) + ";";
    }

    /** The same query without an end. */
    static Query unlimited(Query query) {
        return new Query(
                query.origin(),
                query.select(),
                query.from(),
                query.window(),
                query.where(),
                query.groupBy(),
                query.partitionBy(),
                query.having(),
                query.emit(),
                OptionalInt.empty());
    }
}
