package dev.weir.functions;

import dev.weir.diagnostic.Checked;
import dev.weir.source.SourceText;
import dev.weir.sql.analyze.Analyzed;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.Catalog;
import dev.weir.sql.analyze.DeclaredCatalog;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.Script;
import dev.weir.sql.function.Functions;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import dev.weir.sql.type.SqlType;
import java.util.Map;

/** Reads the SQL types that annotations name, such as {@code STRUCT<A INTEGER>}. */
final class SchemaText {
    private SchemaText() {}

    /** Types are only written in statements, so this makes one. */
    static SqlType parse(String text) {
        SourceText source = new SourceText("schema", "CREATE TYPE SCHEMA_OF_FUNCTION AS " + text + ";");
        Checked<Script> script = Parser.parse(source, Variables.NONE);
        if (script.ok() && script.value().statements().size() == 1) {
            Checked<Analyzed> type = Analyzer.analyze(
                    script.value().statements().get(0),
                    new DeclaredCatalog(Functions.builtIn(), subject -> new Catalog.SchemaLookup.Missing()),
                    new SessionProperties(Map.of()));
            if (type.ok() && type.value() instanceof Analyzed.DefinedType defined) {
                return defined.type();
            }
        }
        throw new UnusableFunction("'" + text + "' is no SQL type");
    }
}
