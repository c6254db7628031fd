package dev.weir.sql.format;

import dev.weir.sql.ast.Node;
import dev.weir.sql.ast.Script;

/** Writes trees as text. */
public final class Formatter {
    private Formatter() {}

    /** The canonical text of a node; a statement's comes without its semicolon. */
    public static String format(Node node) {
        throw new UnsupportedOperationException(node.toString());
    }

    /** All statements, each with its semicolon, a blank line between them. */
    public static String formatScript(Script script) {
        throw new UnsupportedOperationException(script.toString());
    }
}
