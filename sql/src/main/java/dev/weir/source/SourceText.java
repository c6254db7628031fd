package dev.weir.source;

import java.util.Arrays;

/** A text that a user wrote: a file, or something given on the command line. */
public final class SourceText {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    /**
     * @param name how messages call it, normally a path relative to the project's root
     * @param text the whole text, as read
     */
    public SourceText(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The range from offset {@code start} (inclusive) to {@code end} (exclusive), in UTF-16 units, clipped to the text. */
    public Span span(int start, int end) {
        int from = Math.max(0, Math.min(start, text.length()));
        return new Span(this, from, Math.max(from, Math.min(end, text.length())));
    }

    /** The range of the whole text. */
    public Span whole() {
        return span(0, text.length());
    }

    public Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, offset - lineStarts[line] + 1);
    }

    public int lineCount() {
        return lineStarts.length;
    }

    /** The text of a line (from 1), without its line break. */
    public String line(int number) {
        int start = lineStarts[number - 1];
        int end = number < lineStarts.length ? lineStarts[number] : text.length();
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return name;
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
