package dev.weir.cli.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A document that may not be longer than a limit: of its parts, those that can be spared most are left out, from the last one on, and counted. */
final class Fitted {
    /** Parts of a document: the later ones are left out first, and the first ones never. */
    enum Worth {
        NEEDED(""),
        HAZARD("hazard"),
        ROW("change"),
        DRAWING("drawing"),
        DETAIL("detail");

        private final String word;

        Worth(String word) {
            this.word = word;
        }
    }

    private record Part(Worth worth, String text) {}

    private final int limit;
    private final List<Part> parts = new ArrayList<>();

    /** @param limit in UTF-16 units, the sentence about what was left out included */
    Fitted(int limit) {
        this.limit = limit;
    }

    Fitted add(Worth worth, String text) {
        parts.add(new Part(worth, text));
        return this;
    }

    String text() {
        int length = parts.stream().mapToInt(part -> part.text.length()).sum();
        if (length <= limit) {
            return joined(parts);
        }
        Map<Worth, Integer> left = new LinkedHashMap<>();
        List<Part> kept = new ArrayList<>(parts);
        for (int i = Worth.values().length - 1; i > 0; i--) {
            Worth worth = Worth.values()[i];
            for (int at = kept.size() - 1; at >= 0; at--) {
                if (kept.get(at).worth == worth && length + sentence(left).length() > limit) {
                    length -= kept.remove(at).text.length();
                    left.merge(worth, 1, Integer::sum);
                }
            }
        }
        return joined(kept) + sentence(left);
    }

    private static String sentence(Map<Worth, Integer> left) {
        List<String> counts = Arrays.stream(Worth.values())
                .filter(left::containsKey)
                .map(worth -> count(left.getOrDefault(worth, 0), worth))
                .toList();
        return "\n_Left out, because comments can't be longer: " + String.join(", ", counts)
                + ". `weir diff` shows everything._\n";
    }

    private static String count(int count, Worth worth) {
        return count + " " + worth.word + (count == 1 ? "" : "s");
    }

    private static String joined(List<Part> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.text));
        return text.toString();
    }
}
