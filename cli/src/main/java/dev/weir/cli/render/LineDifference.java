package dev.weir.cli.render;

import java.util.ArrayList;
import java.util.List;

/** What became of the lines of a text: the longest common subsequence stays, the rest went or came. */
final class LineDifference {
    enum Fate {
        STAYS,
        GOES,
        COMES
    }

    record Line(Fate fate, String text) {}

    private LineDifference() {}

    static List<Line> between(List<String> before, List<String> after) {
        int[][] common = common(before, after);
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(Fate.STAYS, after.get(j)));
                i++;
                j++;
            } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line(Fate.GOES, before.get(i++)));
            } else {
                lines.add(new Line(Fate.COMES, after.get(j++)));
            }
        }
        return lines;
    }

    /** How many lines the rests of both texts have in common, from every pair of places on. */
    private static int[][] common(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
