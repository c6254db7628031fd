package dev.weir.sql.parse;

import static dev.weir.sql.parse.grammar.DialectLexer.VARIABLE;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/**
 * Puts values in for variables. It works on the tree, not on the text: a value can become one name or one literal, or a part of a string, and nothing else,
 * whatever it holds. What a value brings in is not searched for variables again.
 */
final class Substitution {
    /** Two dollar signs keep a reference as it is. */
    private static final Pattern REFERENCE = Pattern.compile("\\$?\\$\\{([A-Za-z_][A-Za-z0-9_@]*)}");

    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_@]*");

    private final Reading reading;

    Substitution(Reading reading) {
        this.reading = reading;
    }

    /** The text of a name, in its quotes if it has some. */
    String asIdentifier(Token token) {
        if (token.getType() != VARIABLE) {
            return token.getText();
        }
        return value(token).map(value -> checkedName(token, value)).orElse("UNDEFINED");
    }

    /** The value of a variable that stands where a literal or an expression does. */
    Optional<String> value(Token variable) {
        String name = variableName(variable);
        Optional<String> value = reading.variables().value(name);
        if (value.isEmpty()) {
            reportUndefined(variable, name);
        }
        return value;
    }

    boolean isName(String value) {
        if (Quotes.isQuotedName(value)) {
            return PLAIN_NAME.matcher(Quotes.strip(value)).matches();
        }
        return PLAIN_NAME.matcher(value).matches() && !Words.isReserved(value);
    }

    /** The content of a string literal. Unknown variables in it stay as they are. */
    String inString(Token token) {
        String content = Quotes.strip(token.getText());
        if (!content.contains("${")) {
            return content;
        }
        Matcher matcher = REFERENCE.matcher(content);
        return matcher.replaceAll(match -> Matcher.quoteReplacement(replacement(match.group(), match.group(1))));
    }

    private String replacement(String reference, String name) {
        if (reference.startsWith("$$")) {
            return reference.substring(1);
        }
        return reading.variables().value(name).orElse(reference);
    }

    private String checkedName(Token token, String value) {
        if (!isName(value)) {
            reading.report(
                    SyntaxProblem.VARIABLE_AS_NAME,
                    reading.span(token),
                    "A name is needed here, and the value of " + token.getText() + " is none. Names consist of letters,"
                            + " digits, _ and @, start with a letter or _, and are no reserved words.");
            return "UNDEFINED";
        }
        return value;
    }

    private void reportUndefined(Token variable, String name) {
        String detail = "Nothing defines " + variable.getText() + " before this statement. DEFINE " + name
                + " = 'value'; does, and so do the variables of a pipeline or of the command line.";
        Diagnostic problem = SyntaxProblem.UNDEFINED_VARIABLE.at(reading.span(variable), detail);
        Optional<String> nearest = Suggestion.nearest(name, reading.variables().names());
        reading.report(nearest.map(other -> problem.withHint("Did you mean ${" + other + "}?"))
                .orElse(problem));
    }

    private static String variableName(Token variable) {
        String text = variable.getText();
        return text.substring(2, text.length() - 1);
    }
}
