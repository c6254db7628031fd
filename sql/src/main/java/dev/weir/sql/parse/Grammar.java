package dev.weir.sql.parse;

import dev.weir.sql.parse.grammar.DialectParser;
import dev.weir.sql.parse.grammar.DialectParser.StatementContext;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BufferedTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/** The generated parser, kept for a whole text. */
final class Grammar {
    private final DialectParser parser = new DialectParser(stream(List.of()));

    Grammar() {
        parser.removeErrorListeners();
        parser.setErrorHandler(new BailErrorStrategy());
    }

    /**
     * The tree of a statement, if it is one. The fast prediction may fail on what is right, so what it refuses is tried again with the full one.
     */
    Optional<StatementContext> statement(List<Token> tokens) {
        Optional<StatementContext> fast = attempt(tokens, PredictionMode.SLL);
        return fast.isPresent() ? fast : attempt(tokens, PredictionMode.LL);
    }

    private Optional<StatementContext> attempt(List<Token> tokens, PredictionMode mode) {
        parser.setTokenStream(stream(tokens));
        parser.getInterpreter().setPredictionMode(mode);
        try {
            return Optional.of(parser.singleStatement().statement());
        } catch (ParseCancellationException doesNotFit) {
            return Optional.empty();
        }
    }

    private static BufferedTokenStream stream(List<Token> tokens) {
        return new BufferedTokenStream(new ListTokenSource(tokens));
    }
}
