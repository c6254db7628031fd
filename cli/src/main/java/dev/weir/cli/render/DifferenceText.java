package dev.weir.cli.render;

import java.util.List;

/** The lines of a text that changed, with a few around them. */
public final class DifferenceText {
    private static final int AROUND = 2;

    private DifferenceText() {}

    public static Text of(String before, String after) {
        List<LineDifference.Line> lines =
                LineDifference.between(before.lines().toList(), after.lines().toList());
        Text text = new Text();
        for (int i = 0; i < lines.size(); i++) {
            if (isNearChange(lines, i)) {
                add(text, lines.get(i));
            }
        }
        return text;
    }

    private static boolean isNearChange(List<LineDifference.Line> lines, int index) {
        int from = Math.max(0, index - AROUND);
        int to = Math.min(lines.size(), index + AROUND + 1);
        return lines.subList(from, to).stream().anyMatch(line -> line.fate() != LineDifference.Fate.STAYS);
    }

    private static void add(Text text, LineDifference.Line line) {
        switch (line.fate()) {
            case STAYS -> text.add("  " + line.text()).line();
            case GOES -> text.add(Role.BAD, "- " + line.text()).line();
            case COMES -> text.add(Role.GOOD, "+ " + line.text()).line();
        }
    }
}
