package dev.weir.manifest;

import dev.weir.source.SourceText;
import dev.weir.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Java's properties with the places of everything: one setting a line, unless a backslash at its end draws the next one in. */
final class PropertiesReader {
    private static final Pattern SETTING = Pattern.compile(
            "(?m)^[ \\t]*(?![#!])([^\\s=:]+)[ \\t]*[=:]?[ \\t]*((?:[^\\r\\n\\\\]|\\\\\\r?\\n|\\\\.)*)$");

    private PropertiesReader() {}

    static Yaml.Mapping read(SourceText text) {
        List<Yaml.Entry> entries = new ArrayList<>();
        Matcher matcher = SETTING.matcher(text.text());
        while (matcher.find()) {
            Yaml.Scalar key = scalar(matcher.group(1), text.span(matcher.start(1), matcher.end(1)));
            String value = matcher.group(2).stripTrailing();
            Span span = text.span(matcher.start(2), matcher.start(2) + value.length());
            entries.add(new Yaml.Entry(key, scalar(joined(value), span)));
        }
        return new Yaml.Mapping(entries, text.whole());
    }

    private static String joined(String value) {
        return value.replaceAll("\\\\\\r?\\n[ \\t]*", "").replaceAll("\\\\(.)", "$1");
    }

    /** As if quoted: an empty value is one. */
    private static Yaml.Scalar scalar(String text, Span span) {
        return new Yaml.Scalar(text, false, span);
    }
}
