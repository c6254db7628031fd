package dev.weir.connector.upgrade;

import dev.weir.connector.ConfigEntry;
import dev.weir.source.SourceText;
import dev.weir.source.Span;

/** The range that goes with a setting: its comma where settings have commas between them, otherwise its lines. */
final class Removal {
    private final SourceText source;
    private final String text;
    private final Span whole;

    private Removal(ConfigEntry entry) {
        this.source = entry.keySpan().source();
        this.text = source.text();
        this.whole = entry.keySpan().through(entry.span());
    }

    static Span of(ConfigEntry entry) {
        return new Removal(entry).span();
    }

    private Span span() {
        int next = skip(whole.end());
        int before = skipBack(whole.start());
        if (at(next) == ',') {
            return source.span(whole.start(), skip(next + 1));
        }
        boolean last = at(next) == ')' || at(next) == '}';
        if (last && at(before) == ',') {
            return source.span(before, whole.end());
        }
        return last ? whole : lines();
    }

    /** A comment behind the value goes with it. */
    private Span lines() {
        int start = text.lastIndexOf('\n', whole.start()) + 1;
        int end = text.indexOf('\n', whole.end());
        return source.span(start, end < 0 ? text.length() : end + 1);
    }

    private char at(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : '\n';
    }

    private int skip(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int skipBack(int from) {
        int at = from - 1;
        while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        return at;
    }
}
