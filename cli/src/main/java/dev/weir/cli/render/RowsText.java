package dev.weir.cli.render;

import java.util.ArrayList;
import java.util.List;

/** Rows that come one by one, in columns as wide as the widest value so far. */
public final class RowsText {
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
            widths[i] = Math.max(widths[i], shown.get(i).length());
        }
        Text text = begun ? new Text() : line(columns, Role.STRONG);
        begun = true;
        return text.add(line(shown, Role.PLAIN));
    }

    private Text line(List<String> values, Role role) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            line.append(values.get(i));
            if (i < values.size() - 1) {
                line.append(" ".repeat(widths[i] - values.get(i).length() + 2));
            }
        }
        return Text.of(role, line.toString()).line();
    }
}
