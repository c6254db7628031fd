package dev.weir.sql.parse;

import dev.weir.diagnostic.Checked;
import dev.weir.source.SourceText;
import dev.weir.sql.ast.Script;

/** Reads the ksqlDB dialect. */
public final class Parser {
    private Parser() {}

    /**
     * Reads all statements of a text. A statement that is wrong is left out of the script and said in the diagnostics; the following ones are read all the
     * same.
     *
     * @param variables what is defined before the first statement; DEFINE and UNDEFINE in the text change it for the statements that follow
     */
    public static Checked<Script> parse(SourceText source, Variables variables) {
        throw new UnsupportedOperationException(source.name() + variables.names());
    }
}
