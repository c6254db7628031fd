package dev.weir.flink;

import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A script with the values of its variables put in, which still knows where everything was written. */
final class FlinkText {
    /** Two dollar signs keep a reference as it is. */
    private static final Pattern REFERENCE = Pattern.compile("(\\$?)\\$\\{([A-Za-z_][A-Za-z0-9_@.]*)}");

    private final SourceText source;
    private final StringBuilder text = new StringBuilder();

    /** Where each part of the text begins, in the text and in the source; a value is a part that is written in one place. */
    private final NavigableMap<Integer, Part> parts = new TreeMap<>();

    private final List<Span> undefined = new ArrayList<>();

    private record Part(int start, int end, boolean value) {}

    private FlinkText(SourceText source) {
        this.source = source;
    }

    static FlinkText of(SourceText source, Map<String, String> variables) {
        FlinkText made = new FlinkText(source);
        Matcher matcher = REFERENCE.matcher(source.text());
        int from = 0;
        while (matcher.find()) {
            made.add(from, matcher.start(), source.text().substring(from, matcher.start()), false);
            made.add(matcher.start(), matcher.end(), made.value(matcher, variables), true);
            from = matcher.end();
        }
        made.add(from, source.text().length(), source.text().substring(from), false);
        return made;
    }

    String text() {
        return text.toString();
    }

    /** References that nothing gives a value to. */
    List<Span> undefined() {
        return List.copyOf(undefined);
    }

    Span span(int start, int end) {
        return source.span(
                place(start).start(),
                Math.max(place(start).start(), place(Math.max(start, end - 1)).end()));
    }

    private Part place(int offset) {
        Map.Entry<Integer, Part> entry = parts.floorEntry(offset);
        if (entry == null) {
            return new Part(0, 0, false);
        }
        Part part = entry.getValue();
        if (part.value()) {
            return part;
        }
        int at = part.start() + offset - entry.getKey();
        return new Part(at, at + 1, false);
    }

    private String value(Matcher reference, Map<String, String> variables) {
        if (!reference.group(1).isEmpty()) {
            return reference.group().substring(1);
        }
        String value = variables.get(reference.group(2));
        if (value == null) {
            undefined.add(source.span(reference.start(), reference.end()));
            return reference.group();
        }
        return value;
    }

    private void add(int start, int end, String content, boolean value) {
        if (!content.isEmpty()) {
            parts.put(text.length(), new Part(start, end, value));
            text.append(content);
        }
    }
}
