package dev.weir.sql.parse;

import dev.weir.sql.parse.grammar.DialectParser;
import dev.weir.sql.parse.grammar.DialectParser.StatementContext;
import java.util.List;
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

    /** The tree of a statement, or the word at which there was no going on. */
    sealed interface Outcome {
        record Tree(StatementContext root) implements Outcome {}

        record Refused(Token at) implements Outcome {}
    }

    /** The fast prediction may fail on what is right, so what it refuses is tried again with the full one. */
    Outcome statement(List<Token> tokens) {
        Outcome fast = attempt(tokens, PredictionMode.SLL);
        return fast instanceof Outcome.Tree ? fast : attempt(tokens, PredictionMode.LL);
    }

    private Outcome attempt(List<Token> tokens, PredictionMode mode) {
        parser.setTokenStream(stream(tokens));
        parser.getInterpreter().setPredictionMode(mode);
        try {
            return new Outcome.Tree(parser.singleStatement().statement());
        } catch (ParseCancellationException doesNotFit) {
            return new Outcome.Refused(parser.getCurrentToken());
        }
    }

    private static BufferedTokenStream stream(List<Token> tokens) {
        return new BufferedTokenStream(new ListTokenSource(tokens));
    }
}
