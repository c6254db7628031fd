package dev.weir.sql.ast;

import java.util.List;

/** The statements of a text, in written order. */
public record Script(List<Statement> statements) {
    public Script {
        statements = List.copyOf(statements);
    }
}
