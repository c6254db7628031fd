package dev.weir.cli.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows that come one by one. Columns are as wide as the widest value so far, and at least wide enough for most names; a value that is very long
 * only moves its own row.
 */
public final class RowsText {
    private static final int LEAST = 16;
    private static final int MOST = 64;

    private final List<String> columns;
    private final int[] widths;
    private boolean begun;

    public RowsText(List<String> columns) {
        this.columns = List.copyOf(columns);
        this.widths = columns.stream().mapToInt(String::length).toArray();
    }

    /** The row, and the heading before the first one. */
    public Text row(List<String> values) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            shown.add(Visible.line(values.get(i)));
            widths[i] = Math.max(widths[i], Math.min(MOST, usualWidth(shown.get(i))));
        }
        Text text = begun ? new Text() : line(columns, Role.STRONG);
        begun = true;
        return text.add(line(shown, Role.PLAIN));
    }

    /** Numbers need what they need; texts tend to be followed by longer ones. */
    private static int usualWidth(String value) {
        boolean number = !value.isEmpty() && value.chars().allMatch(c -> Character.isDigit(c) || ".-".indexOf(c) >= 0);
        return number ? value.length() : Math.max(LEAST, value.length());
    }

    private Text line(List<String> values, Role role) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            line.append(values.get(i));
            if (i < values.size() - 1) {
                line.append(" ".repeat(Math.max(0, widths[i] - values.get(i).length()) + 2));
            }
        }
        return Text.of(role, line.toString()).line();
    }
}
