package dev.weir.sql.parse;

import dev.weir.sql.ast.Name;
import dev.weir.sql.parse.grammar.DialectParser.IdentifierContext;
import dev.weir.sql.parse.grammar.DialectParser.NameContext;
import dev.weir.sql.parse.grammar.DialectParser.ResourceNameContext;
import dev.weir.sql.parse.grammar.DialectParser.SourceNameContext;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/** Reads names: folds what is not quoted to upper case, takes quotes off, puts values in for variables. */
final class NameReader {
    private final Reading reading;
    private final Substitution substitution;

    NameReader(Reading reading, Substitution substitution) {
        this.reading = reading;
        this.substitution = substitution;
    }

    Name name(IdentifierContext context) {
        return name(context.getStart());
    }

    Name name(NameContext context) {
        return name(context.getStart());
    }

    List<Name> names(List<IdentifierContext> contexts) {
        return contexts.stream().map(this::name).toList();
    }

    Name source(SourceNameContext context) {
        Name name = name(context.getStart());
        if (!name.text().chars().allMatch(NameReader::mayBeInSourceName)) {
            reading.report(
                    SyntaxProblem.SOURCE_NAME,
                    reading.span(context),
                    "Names of streams, tables and their aliases may hold the letters A to Z, digits, _ and - only; "
                            + "this holds even for quoted ones. `" + name.text() + "` has something else in it.");
        }
        return name;
    }

    /** The name of a topic or subject: its letters' case counts. */
    Name resource(ResourceNameContext context) {
        Token token = context.getStart();
        if (context.STRING_LITERAL() != null) {
            return new Name(reading.origin(token), substitution.inString(token));
        }
        String text = substitution.asIdentifier(token);
        return new Name(reading.origin(token), Quotes.isQuotedName(text) ? Quotes.strip(text) : text);
    }

    /** The name that a word means, the word perhaps being a variable's value. */
    Name name(Token token) {
        return new Name(reading.origin(token), known(substitution.asIdentifier(token)));
    }

    /** The name as ksqlDB knows it. */
    static String known(String written) {
        return Quotes.isQuotedName(written) ? Quotes.strip(written) : fold(written);
    }

    private static String fold(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static boolean mayBeInSourceName(int character) {
        return character < 128 && (Character.isLetterOrDigit(character) || character == '_' || character == '-');
    }
}
