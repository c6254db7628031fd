package dev.weir.cli.render;

import dev.weir.source.Position;
import dev.weir.source.SourceText;
import dev.weir.source.Span;

/** The lines of a text that a range touches, with the range underlined. Long lines are cut around it, long ranges in their middle. */
final class Snippet {
    private static final int MOST_LINES = 6;
    private static final String TAB = "  ";

    private final SourceText source;
    private final Position from;
    private final Position to;
    private final Role role;
    private final int width;
    private final int gutter;

    Snippet(Span span, Role role, int width) {
        this.source = span.source();
        this.from = span.from();
        this.to = span.to();
        this.role = role;
        this.gutter = Integer.toString(to.line()).length();
        this.width = Math.max(20, width - gutter - 6);
    }

    Text render() {
        Text text = new Text()
                .add("  ")
                .add(Role.STRONG, source.name() + ":" + from)
                .line();
        int last = lastLine();
        for (int line = from.line(); line <= last; line++) {
            if (last - from.line() >= MOST_LINES && line == from.line() + MOST_LINES / 2) {
                text.add(Role.QUIET, "  " + " ".repeat(gutter) + " ┊").line();
                line = last - MOST_LINES / 2;
            } else {
                text.add(line(line, last));
            }
        }
        return text;
    }

    /** A range that ends with a line break does not touch the line behind it. */
    private int lastLine() {
        return to.column() == 1 && to.line() > from.line() ? to.line() - 1 : to.line();
    }

    private Text line(int number, int last) {
        String line = source.line(number);
        int start = number == from.line() ? from.column() - 1 : indentation(line);
        int end = number == to.line() && number == last ? to.column() - 1 : line.length();
        start = Math.min(start, line.length());
        end = Math.max(start, Math.min(end, line.length()));

        String before = expand(line.substring(0, start));
        String marked = expand(line.substring(start, end));
        String after = expand(line.substring(end));
        int cut = before.length() + marked.length() + after.length() <= width ? 0 : leftCut(before, marked);
        String shownBefore = cut == 0 ? before : "…" + before.substring(Math.min(before.length(), cut + 1));
        String shown = crop(shownBefore + marked + after);
        int carets = Math.max(1, Math.min(marked.length(), width - shownBefore.length()));
        return new Text()
                .add(Role.QUIET, "  " + pad(number) + " │")
                .add(shown.isBlank() ? "" : " " + shown)
                .line()
                .add(Role.QUIET, "  " + " ".repeat(gutter) + " │ ")
                .add(" ".repeat(shownBefore.length()))
                .add(role, "^".repeat(carets))
                .line();
    }

    /** How much of a long line goes at its left, so that the range ends in the middle of what is shown. */
    private int leftCut(String before, String marked) {
        return Math.max(0, before.length() + Math.min(marked.length(), width / 2) - width * 2 / 3);
    }

    private String crop(String line) {
        return line.length() <= width ? line : line.substring(0, width - 1) + "…";
    }

    private String pad(int number) {
        String digits = Integer.toString(number);
        return " ".repeat(gutter - digits.length()) + digits;
    }

    private static int indentation(String line) {
        int indentation = 0;
        while (indentation < line.length() && Character.isWhitespace(line.charAt(indentation))) {
            indentation++;
        }
        return indentation;
    }

    private static String expand(String text) {
        return Visible.of(text.replace("\t", TAB));
    }
}
