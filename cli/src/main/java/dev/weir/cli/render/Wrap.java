package dev.weir.cli.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks prose into lines. */
final class Wrap {
    private Wrap() {}

    /** Lines of at most {@code width} characters; indented lines are commands or code and stay as they are, as do words that are too long. */
    static List<String> lines(String prose, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : prose.split("\n", -1)) {
            if (paragraph.startsWith(" ") || paragraph.length() <= width) {
                lines.add(paragraph);
            } else {
                fill(paragraph, width, lines);
            }
        }
        return lines;
    }

    private static void fill(String paragraph, int width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
    }
}
