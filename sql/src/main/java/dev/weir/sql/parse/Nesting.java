package dev.weir.sql.parse;

import dev.weir.sql.parse.grammar.DialectLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * Says before parsing whether a statement is nested too deeply for recursive work on its tree. It counts on the words alone: brackets, CASE and the angle
 * brackets of types open a level, and every operator may add one to the height of what it stands in. The bound is never below the true height of the tree.
 */
final class Nesting {
    /** Open brackets at one place. */
    static final int MOST_OPEN = 200;

    /** Height of the tree: how long a chain such as a OR b OR c … may be, with what its parts hold. */
    static final int MOST_HIGH = 1_000;

    private final Deque<Level> open = new ArrayDeque<>();
    private int operatorsOfOpenLevels;
    private int nested;

    private Nesting() {
        open.push(new Level(0));
    }

    /** The word at which it becomes too much. */
    static Optional<Token> tooDeepAt(List<Token> tokens) {
        Nesting nesting = new Nesting();
        for (int i = 0; i < tokens.size(); i++) {
            int previous = i == 0 ? Token.INVALID_TYPE : tokens.get(i - 1).getType();
            nesting.take(tokens.get(i).getType(), previous);
            if (nesting.tooDeep()) {
                return Optional.of(tokens.get(i));
            }
        }
        return Optional.empty();
    }

    private boolean tooDeep() {
        return open.size() > MOST_OPEN || open.getFirst().height() > MOST_HIGH || nested > MOST_OPEN;
    }

    private void take(int type, int previous) {
        switch (type) {
            case DialectLexer.LPAREN, DialectLexer.LBRACKET, DialectLexer.CASE -> open.push(new Level(type));
            case DialectLexer.RPAREN -> close(DialectLexer.LPAREN);
            case DialectLexer.RBRACKET -> close(DialectLexer.LBRACKET);
            case DialectLexer.END -> close(DialectLexer.CASE);
            case DialectLexer.LT -> less(previous);
            case DialectLexer.GT -> greater();
            case DialectLexer.COMMA,
                    DialectLexer.SELECT,
                    DialectLexer.FROM,
                    DialectLexer.ON,
                    DialectLexer.WHERE,
                    DialectLexer.WHEN,
                    DialectLexer.THEN,
                    DialectLexer.ELSE -> separate();
            case DialectLexer.EXPLAIN, DialectLexer.JOIN -> nested++;
            default -> {
                if (isOperator(type)) {
                    operator();
                }
            }
        }
    }

    private void less(int previous) {
        boolean ofType =
                previous == DialectLexer.ARRAY || previous == DialectLexer.MAP || previous == DialectLexer.STRUCT;
        if (ofType) {
            open.push(new Level(DialectLexer.LT));
        }
    }

    private void greater() {
        if (open.getFirst().opener == DialectLexer.LT) {
            close(DialectLexer.LT);
        }
    }

    /** Closes the innermost level if this is its end; anything else is a syntax error that the parser will tell. */
    private void close(int opener) {
        Level level = open.getFirst();
        if (level.opener != opener) {
            return;
        }
        open.pop();
        operatorsOfOpenLevels -= level.operators;
        open.getFirst().contain(level.height() + 1);
        if (opener == DialectLexer.LBRACKET) {
            operator();
        }
    }

    private void operator() {
        open.getFirst().operators++;
        operatorsOfOpenLevels++;
    }

    /** A list goes on: what follows does not stand on what came before. */
    private void separate() {
        operatorsOfOpenLevels -= open.getFirst().operators;
        open.getFirst().separate();
    }

    /** Comparisons do not count: they cannot be chained. */
    private static boolean isOperator(int type) {
        return (type >= DialectLexer.PLUS && type <= DialectLexer.LAMBDA)
                || type == DialectLexer.AND
                || type == DialectLexer.OR
                || type == DialectLexer.NOT
                || type == DialectLexer.AT
                || type == DialectLexer.ARRAY
                || type == DialectLexer.DOT;
    }

    /** What stands between two brackets. */
    private static final class Level {
        private final int opener;
        private int operators;
        private int highestOperand;
        private int highestElement;

        private Level(int opener) {
            this.opener = opener;
        }

        private int height() {
            return Math.max(highestElement, operators + highestOperand);
        }

        private void separate() {
            highestElement = height();
            operators = 0;
            highestOperand = 0;
        }

        private void contain(int height) {
            highestOperand = Math.max(highestOperand, height);
        }
    }
}
