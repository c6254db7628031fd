package dev.weir.sandbox.topology;

import dev.weir.diagnostic.Checked;
import dev.weir.diagnostic.Diagnostic;
import dev.weir.source.SourceText;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.Catalog;
import dev.weir.sql.analyze.DeclaredCatalog;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.function.Functions;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Statements from text to plan, each seeing what those before it have made. */
final class Sql {
    static final SessionProperties EARLIEST = new SessionProperties(Map.of("auto.offset.reset", "earliest"));

    private final DeclaredCatalog catalog =
            new DeclaredCatalog(Functions.builtIn(), subject -> new Catalog.SchemaLookup.Missing());

    List<Analyzed> run(String text) {
        Checked<Script> script = Parser.parse(new SourceText("test", text), Variables.NONE);
        refuse(script);
        List<Analyzed> all = new ArrayList<>();
        for (Statement statement : script.value().statements()) {
            Checked<Analyzed> checked = Analyzer.analyze(statement, catalog, EARLIEST);
            refuse(checked);
            catalog.apply(checked.value());
            all.add(checked.value());
        }
        return all;
    }

    Analyzed.PersistentQuery persistent(String text) {
        return (Analyzed.PersistentQuery) run(text).get(0);
    }

    Analyzed.TransientQuery select(String text) {
        return (Analyzed.TransientQuery) run(text).get(0);
    }

    Analyzed.ValuesInsert insert(String text) {
        return (Analyzed.ValuesInsert) run(text).get(0);
    }

    private static void refuse(Checked<?> checked) {
        checked.diagnostics().stream().filter(Diagnostic::isError).findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException(problem.summary() + ": " + problem.detail());
        });
    }
}
