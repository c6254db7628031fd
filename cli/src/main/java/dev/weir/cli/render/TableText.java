package dev.weir.cli.render;

import dev.weir.cli.render.Table.Cell;
import java.util.List;
import java.util.Locale;

/** A table in columns, two spaces apart, without rules: easy to read, easy to cut with other tools. */
public final class TableText {
    private TableText() {}

    public static Text render(Table table) {
        int[] widths = widths(table);
        Text text = new Text();
        List<Cell> heading = table.columns().stream()
                .map(column -> new Cell(column.toUpperCase(Locale.ROOT).replace('_', ' '), Role.STRONG))
                .toList();
        text.add(row(heading, widths)).line();
        table.rows().forEach(row -> text.add(row(row, widths)).line());
        return text;
    }

    private static Text row(List<Cell> cells, int[] widths) {
        Text text = new Text();
        for (int i = 0; i < cells.size(); i++) {
            String shown = Visible.line(cells.get(i).text());
            text.add(cells.get(i).role(), shown);
            if (i < lastShown(cells)) {
                text.add(" ".repeat(widths[i] - shown.length() + 2));
            }
        }
        return text;
    }

    /** Nothing is padded before empty cells at the end: blanks at the end of a line help nobody. */
    private static int lastShown(List<Cell> cells) {
        int last = cells.size() - 1;
        while (last > 0 && cells.get(last).text().isEmpty()) {
            last--;
        }
        return last;
    }

    private static int[] widths(Table table) {
        int[] widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = table.columns().get(i).length();
            for (List<Cell> row : table.rows()) {
                widths[i] = Math.max(widths[i], Visible.line(row.get(i).text()).length());
            }
        }
        return widths;
    }
}
