package dev.weir.sandbox.server.statement;

import dev.weir.sql.ast.Statement;
import java.util.Map;

/** A statement as answers show it: as it was written, with its semicolon and its variables replaced. */
public final class StatementText {
    private StatementText() {}

    public static String of(Statement statement, Map<String, String> variables) {
        String text = statement.span().text().strip();
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            text = text.replace("${" + variable.getKey() + "}", variable.getValue());
        }
        return text.endsWith(";") ? text : text + ";";
    }
}
