package dev.weir.sandbox.expression.function;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text, apart from what works on bytes alike. */
final class TextFunctions {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

    private TextFunctions() {}

    /** A code point, or text of backslash-u escapes. */
    static @Nullable Object chr(Object code) {
        if (code instanceof Integer point) {
            return Character.isValidCodePoint(point) ? Character.toString(point) : null;
        }
        String text = (String) code;
        if (text.length() < 6 || !text.startsWith("\\u")) {
            return null;
        }
        return ESCAPE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(unescaped(match)));
    }

    private static String unescaped(MatchResult escape) {
        return String.valueOf((char) Integer.parseInt(escape.group(1), 16));
    }

    static @Nullable Object elt(@Nullable Object[] values) {
        Object position = values[0];
        if (position == null) {
            return null;
        }
        int index = (Integer) position;
        return index < 1 || index >= values.length ? null : values[index];
    }

    static Object field(@Nullable Object[] values) {
        Object wanted = values[0];
        return wanted == null
                ? 0
                : Arrays.asList(values).subList(1, values.length).indexOf(wanted) + 1;
    }

    static Object initcap(String text) {
        return WORD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(capitalised(match.group())));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Splits at a literal delimiter; an empty one splits into characters. Empty parts are kept. */
    static List<@Nullable Object> split(String text, String delimiter) {
        List<@Nullable Object> parts = new ArrayList<>();
        if (delimiter.isEmpty()) {
            text.chars().forEach(c -> parts.add(String.valueOf((char) c)));
            return parts;
        }
        int from = 0;
        for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, from)) {
            parts.add(text.substring(from, at));
            from = at + delimiter.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    static @Nullable Object splitToMap(String text, String entryDelimiter, String valueDelimiter) {
        if (entryDelimiter.isEmpty() || valueDelimiter.isEmpty()) {
            return null;
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        for (Object entry : split(text, entryDelimiter)) {
            List<?> parts = split(String.valueOf(entry), valueDelimiter);
            if (parts.size() > 1) {
                map.put(String.valueOf(parts.get(0)), String.valueOf(parts.get(1)));
            }
        }
        return map;
    }
}
