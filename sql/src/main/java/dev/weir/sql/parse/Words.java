package dev.weir.sql.parse;

import dev.weir.sql.parse.grammar.DialectLexer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.antlr.v4.runtime.Vocabulary;

/** The words of the dialect. The lexer numbers them: reserved words first, then those that also serve as names. */
public final class Words {
    private static final SortedMap<String, Integer> TYPES = types();

    private Words() {}

    /** The word needs quotes to be a name. */
    public static boolean isReserved(String word) {
        Integer type = TYPES.get(word.toUpperCase(Locale.ROOT));
        return type != null && isReserved(type);
    }

    static boolean isReserved(int tokenType) {
        return tokenType >= DialectLexer.ADVANCE && tokenType <= DialectLexer.YEARS;
    }

    /** The word has a meaning of its own in some statement; it may serve as a name all the same. */
    public static boolean isKeyword(String word) {
        return TYPES.containsKey(word.toUpperCase(Locale.ROOT));
    }

    static boolean isKeyword(int tokenType) {
        return tokenType >= DialectLexer.ADVANCE && tokenType <= DialectLexer.ZONE;
    }

    public static List<String> all() {
        return new ArrayList<>(TYPES.keySet());
    }

    private static SortedMap<String, Integer> types() {
        Vocabulary vocabulary = DialectLexer.VOCABULARY;
        SortedMap<String, Integer> types = new TreeMap<>();
        for (int type = DialectLexer.ADVANCE; type <= DialectLexer.ZONE; type++) {
            types.put(vocabulary.getSymbolicName(type), type);
        }
        return Collections.unmodifiableSortedMap(types);
    }
}
