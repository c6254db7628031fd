package dev.weir.sql.format;

import dev.weir.sql.ast.Expression;
import dev.weir.sql.ast.Name;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.ast.TypeName;
import java.util.stream.Collectors;

/**
 * Writes trees as text, in the one canonical form: parsed again, the text gives an equal tree. Comments are not part of a tree, so they are not written; nor are
 * variables, whose values are.
 */
public final class Formatter {
    private Formatter() {}

    /** A statement without its semicolon. */
    public static String format(Statement statement) {
        return new StatementText().text(statement);
    }

    public static String format(Expression expression) {
        return new ExpressionText().text(expression);
    }

    public static String format(TypeName type) {
        return new TypeText().text(type);
    }

    /** A name, in backticks where it needs them. */
    public static String format(Name name) {
        return Quoting.name(name);
    }

    /** All statements, each with its semicolon, a blank line between them. */
    public static String formatScript(Script script) {
        return script.statements().stream()
                .map(statement -> format(statement) + ";\n")
                .collect(Collectors.joining("\n"));
    }
}
