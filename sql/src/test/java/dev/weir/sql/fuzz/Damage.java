package dev.weir.sql.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happens to a text under clumsy hands: words lost, doubled, swapped and mixed up with others, odd characters, a missing end. */
final class Damage {
    private static final Pattern TOKEN = Pattern.compile("\\s+|\\w+|'(?:[^']|'')*'|.", Pattern.DOTALL);
    private static final List<String> ODD = List.of(
            "'",
            "\"",
            "`",
            "--",
            "/*",
            "*/",
            ";",
            "(",
            ")",
            "${",
            "}",
            "\u00a0",
            "\u0000",
            "\ufeff",
            "\ud83d",
            "😀",
            "é",
            "9999999999999999999",
            "1e999",
            "0x",
            "->",
            "=>",
            ":=",
            "\r",
            "NULL",
            "*",
            ".");

    private final Random random;
    private final List<String> others;

    /** @param others texts whose words are mixed in */
    Damage(Random random, List<String> others) {
        this.random = random;
        this.others = others;
    }

    String of(String text) {
        List<String> tokens = tokens(text);
        for (int times = 1 << random.nextInt(4); times > 0 && !tokens.isEmpty(); times--) {
            damage(tokens);
        }
        return String.join("", tokens);
    }

    static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private void damage(List<String> tokens) {
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(9)) {
            case 0, 1 -> tokens.remove(at);
            case 2 -> tokens.add(at, tokens.get(at));
            case 3 -> Collections.swap(tokens, at, random.nextInt(tokens.size()));
            case 4 -> tokens.set(at, word(random.nextBoolean() ? tokens : borrowed()));
            case 5 -> tokens.add(at, word(borrowed()));
            case 6 -> tokens.add(at, ODD.get(random.nextInt(ODD.size())));
            case 7 -> tokens.add(at, Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1)));
            default -> truncate(tokens, at);
        }
    }

    private List<String> borrowed() {
        return tokens(others.get(random.nextInt(others.size())));
    }

    private String word(List<String> tokens) {
        List<String> words = tokens.stream().filter(token -> !token.isBlank()).toList();
        return words.isEmpty() ? "" : words.get(random.nextInt(words.size()));
    }

    /** Seldom, as little is left of the text. */
    private void truncate(List<String> tokens, int at) {
        if (random.nextInt(4) == 0) {
            tokens.subList(at, tokens.size()).clear();
        }
    }
}
