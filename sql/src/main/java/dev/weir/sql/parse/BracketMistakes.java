package dev.weir.sql.parse;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.sql.parse.grammar.DialectLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Mistakes about brackets. */
final class BracketMistakes {
    /** Words that cannot be inside the brackets of a list: a bracket is missing before them. */
    private static final List<Integer> GOES_ON = List.of(
            DialectLexer.AS,
            DialectLexer.EMIT,
            DialectLexer.FROM,
            DialectLexer.GROUP,
            DialectLexer.HAVING,
            DialectLexer.LIMIT,
            DialectLexer.SELECT,
            DialectLexer.WHERE,
            DialectLexer.WINDOW,
            DialectLexer.WITH);

    private BracketMistakes() {}

    static Optional<Diagnostic> nothingToClose(Failure failure) {
        int type = failure.type(0);
        if (type != DialectLexer.RPAREN && type != DialectLexer.RBRACKET) {
            return Optional.empty();
        }
        Deque<Token> open = open(failure.tokens().subList(0, failure.index()));
        if (open.isEmpty()) {
            return Optional.of(SyntaxProblem.UNBALANCED_BRACKET
                    .at(failure.span(), "Nothing before it is left to close.")
                    .withHint("Take the bracket away."));
        }
        if (closes(open.peek(), type)) {
            return Optional.empty();
        }
        return Optional.of(SyntaxProblem.UNBALANCED_BRACKET.at(
                failure.span(),
                "The innermost open bracket is the " + open.peek().getText() + " at "
                        + failure.span(open.peek()).from() + ", and this does not close it."));
    }

    /** The statement ends, or goes on with a clause, inside brackets. */
    static Optional<Diagnostic> neverClosed(Failure failure) {
        boolean couldClose = failure.expected().has(DialectLexer.RPAREN)
                || failure.expected().has(DialectLexer.RBRACKET);
        Deque<Token> open = open(failure.tokens().subList(0, failure.index()));
        if (open.isEmpty() || !couldClose || !(failure.atEnd() || GOES_ON.contains(failure.type(0)))) {
            return Optional.empty();
        }
        String where = failure.atEnd() ? "The statement ends" : "The statement goes on with " + failure.text(0);
        return Optional.of(SyntaxProblem.UNBALANCED_BRACKET
                .at(failure.span(open.peek()), where + ", and this bracket is still open.")
                .withHint(failure.expected().sentence()));
    }

    private static Deque<Token> open(List<Token> tokens) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens) {
            int type = token.getType();
            if (type == DialectLexer.LPAREN || type == DialectLexer.LBRACKET) {
                open.push(token);
            } else if (!open.isEmpty() && closes(open.peek(), type)) {
                open.pop();
            }
        }
        return open;
    }

    private static boolean closes(Token opener, int type) {
        return opener.getType() == DialectLexer.LPAREN ? type == DialectLexer.RPAREN : type == DialectLexer.RBRACKET;
    }
}
