package dev.weir.imports;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Writes YAML as people do: a line a setting, quotes only where they are needed. */
final class YamlText {
    /** Begins with nothing that means something to YAML, and holds neither ": " nor " #". */
    private static final Pattern PLAIN = Pattern.compile(
            "(?:[A-Za-z0-9_./$+]|-(?=[0-9]))(?:[^\\p{C}\\p{Zl}\\p{Zp}: #]|:(?! |$)| (?![# ]|$)|(?<! )#)*");

    private static final List<String> NULLS = List.of("null", "Null", "NULL");

    private final StringBuilder text = new StringBuilder();

    YamlText comment(String comment) {
        text.append("# ").append(comment).append('\n');
        return this;
    }

    YamlText entry(String key, String value) {
        return entry(0, key, value);
    }

    YamlText entry(int depth, String key, String value) {
        return line(depth, scalar(key) + ": " + scalar(value));
    }

    YamlText section(int depth, String key) {
        return line(depth, scalar(key) + ":");
    }

    /** A key with nothing to say about it. */
    YamlText empty(int depth, String key) {
        return line(depth, scalar(key) + ": {}");
    }

    YamlText item(String value) {
        return line(1, "- " + scalar(value));
    }

    /** A section with its entries; nothing if there are none. */
    YamlText entries(int depth, String key, SortedMap<String, String> values) {
        if (!values.isEmpty()) {
            section(depth, key);
            for (Map.Entry<String, String> value : values.entrySet()) {
                entry(depth + 1, value.getKey(), value.getValue());
            }
        }
        return this;
    }

    private YamlText line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
        return this;
    }

    static String scalar(String value) {
        if (PLAIN.matcher(value).matches() && !NULLS.contains(value)) {
            return value;
        }
        boolean printable = value.codePoints().noneMatch(YamlText::needsEscape);
        return printable ? "'" + value.replace("'", "''") + "'" : escaped(value);
    }

    private static boolean needsEscape(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder("\"");
        for (char each : value.toCharArray()) {
            if (each == '"' || each == '\\') {
                escaped.append('\\').append(each);
            } else if (each == '\n') {
                escaped.append("\\n");
            } else if (each == '\t') {
                escaped.append("\\t");
            } else if (needsEscape(each)) {
                escaped.append(String.format("\\u%04x", (int) each));
            } else {
                escaped.append(each);
            }
        }
        return escaped.append('"').toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
