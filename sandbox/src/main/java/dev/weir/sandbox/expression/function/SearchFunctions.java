package dev.weir.sandbox.expression.function;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finding text in text, by itself or by regular expressions. */
final class SearchFunctions {
    private static final Memo<Pattern> PATTERNS = new Memo<>(Pattern::compile);

    private SearchFunctions() {}

    /** The position, counted from 1, of the n-th occurrence at or behind a start, which a negative number counts from the end; or 0. */
    static Object instr(@Nullable Object[] values) {
        String text = (String) Objects.requireNonNull(values[0]);
        String wanted = (String) Objects.requireNonNull(values[1]);
        int start = values.length > 2 ? (Integer) Objects.requireNonNull(values[2]) : 1;
        int occurrence = values.length > 3 ? (Integer) Objects.requireNonNull(values[3]) : 1;
        if (start == 0 || occurrence < 1) {
            return 0;
        }
        return start > 0 ? forwards(text, wanted, start, occurrence) : backwards(text, wanted, start, occurrence);
    }

    private static int forwards(String text, String wanted, int start, int occurrence) {
        int at = text.indexOf(wanted, start - 1);
        for (int n = 1; n < occurrence && at >= 0; n++) {
            at = text.indexOf(wanted, at + 1);
        }
        return at + 1;
    }

    private static int backwards(String text, String wanted, int start, int occurrence) {
        int at = text.lastIndexOf(wanted, text.length() + start);
        for (int n = 1; n < occurrence && at >= 0; n++) {
            at = at == 0 ? -1 : text.lastIndexOf(wanted, at - 1);
        }
        return at + 1;
    }

    static @Nullable Object extract(@Nullable Object[] values) {
        Matcher matcher = matcher(values);
        int group = group(values);
        return group <= matcher.groupCount() && matcher.find() ? matcher.group(group) : null;
    }

    static @Nullable Object extractAll(@Nullable Object[] values) {
        Matcher matcher = matcher(values);
        int group = group(values);
        if (group > matcher.groupCount()) {
            return null;
        }
        List<@Nullable Object> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }

    private static Matcher matcher(@Nullable Object[] values) {
        String regex = (String) Objects.requireNonNull(values[0]);
        return PATTERNS.of(regex).matcher((String) Objects.requireNonNull(values[1]));
    }

    private static int group(@Nullable Object[] values) {
        return values.length > 2 ? (Integer) Objects.requireNonNull(values[2]) : 0;
    }

    static Object replace(String text, String regex, String by) {
        return PATTERNS.of(regex).matcher(text).replaceAll(by);
    }

    static Object split(String text, String regex) {
        if (regex.isEmpty()) {
            return TextFunctions.split(text, "");
        }
        List<@Nullable Object> parts = new ArrayList<>();
        Matcher matcher = PATTERNS.of(regex).matcher(text);
        int from = 0;
        while (matcher.find()) {
            if (matcher.end() > 0) {
                parts.add(text.substring(from, matcher.start()));
                from = matcher.end();
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
