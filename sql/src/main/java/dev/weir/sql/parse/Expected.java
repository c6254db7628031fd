package dev.weir.sql.parse;

import dev.weir.diagnostic.Suggestion;
import dev.weir.sql.parse.grammar.DialectLexer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;

/**
 * What would fit at a place.
 *
 * @param concepts in the user's words, such as "a name"
 * @param signs single words and signs, by token type
 */
record Expected(SortedSet<String> concepts, SortedSet<Integer> signs) {
    static final String NAME = "a name";
    static final String COLUMN = "a column";
    static final String EXPRESSION = "an expression";
    static final String LITERAL = "a literal";
    static final String OPERATOR = "an operator";
    static final String UNIT = "a unit of time";

    /** More of them do not help. */
    private static final int MOST_LISTED = 9;

    /** Behind a value nearly every sign fits: one word for all of them, and for those that are rarely meant no word. */
    private static final List<Integer> OPERATORS = List.of(
            DialectLexer.EQ,
            DialectLexer.NEQ,
            DialectLexer.LT,
            DialectLexer.LTE,
            DialectLexer.GT,
            DialectLexer.GTE,
            DialectLexer.PLUS,
            DialectLexer.MINUS,
            DialectLexer.ASTERISK,
            DialectLexer.SLASH,
            DialectLexer.PERCENT,
            DialectLexer.CONCAT,
            DialectLexer.AND,
            DialectLexer.OR,
            DialectLexer.NOT,
            DialectLexer.IN,
            DialectLexer.LIKE,
            DialectLexer.IS,
            DialectLexer.BETWEEN,
            DialectLexer.AT,
            DialectLexer.FIELD,
            DialectLexer.LBRACKET,
            DialectLexer.LPAREN,
            DialectLexer.DOT,
            DialectLexer.STRING_LITERAL,
            DialectLexer.LAMBDA);

    boolean has(String concept) {
        return concepts.contains(concept);
    }

    boolean has(int sign) {
        return signs.contains(sign);
    }

    /** "Expected a, b or c."; empty if nothing is known. */
    String sentence() {
        List<String> all = words();
        if (all.isEmpty()) {
            return "";
        }
        if (all.size() == 1) {
            return "Expected " + all.get(0) + ".";
        }
        String most = String.join(", ", all.subList(0, all.size() - 1));
        return "Expected " + most + " or " + all.get(all.size() - 1) + ".";
    }

    /** The expected keyword that is nearest to a word. */
    Optional<String> nearestKeyword(String word) {
        return Suggestion.nearest(
                word,
                signs.stream()
                        .filter(Words::isKeyword)
                        .map(DialectLexer.VOCABULARY::getSymbolicName)
                        .toList());
    }

    private List<String> words() {
        List<String> all = new ArrayList<>(concepts);
        boolean behindValue = has(DialectLexer.PLUS) && has(DialectLexer.CONCAT);
        if (behindValue && !has(OPERATOR)) {
            all.add(OPERATOR);
        }
        for (int sign : signs) {
            if (!behindValue || !OPERATORS.contains(sign)) {
                all.add(word(sign));
            }
        }
        return shortened(all);
    }

    private static List<String> shortened(List<String> words) {
        if (words.size() <= MOST_LISTED) {
            return words;
        }
        List<String> some = new ArrayList<>(words.subList(0, MOST_LISTED - 1));
        some.add("one of " + (words.size() - some.size()) + " other words");
        return some;
    }

    private static String word(int sign) {
        return switch (sign) {
            case Token.EOF -> "the end of the statement";
            case DialectLexer.STRING_LITERAL -> "a string in single quotes";
            case DialectLexer.INTEGER_LITERAL -> "a whole number";
            case DialectLexer.DECIMAL_LITERAL, DialectLexer.DOUBLE_LITERAL -> "a number";
            case DialectLexer.VARIABLE -> "a variable";
            case DialectLexer.ARRAY_VALUE -> "ARRAY[";
            case DialectLexer.MAP_VALUE -> "MAP(";
            case DialectLexer.STRUCT_VALUE -> "STRUCT(";
            case DialectLexer.NEQ -> "<>";
            default -> literal(sign);
        };
    }

    private static String literal(int sign) {
        String name = DialectLexer.VOCABULARY.getLiteralName(sign);
        String text =
                name == null ? DialectLexer.VOCABULARY.getSymbolicName(sign) : name.substring(1, name.length() - 1);
        return Words.isKeyword(sign) ? text : "`" + text + "`";
    }

    static Expected of(Collection<String> concepts, Collection<Integer> signs) {
        return new Expected(new TreeSet<>(concepts), new TreeSet<>(signs));
    }
}
