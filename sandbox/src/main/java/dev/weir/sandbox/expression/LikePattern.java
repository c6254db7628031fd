package dev.weir.sandbox.expression;

import java.util.Optional;
import java.util.regex.Pattern;

/** LIKE: {@code %} stands for any text, {@code _} for one character. The last pattern is kept compiled. */
final class LikePattern {
    private final Optional<Character> escape;
    private volatile Compiled compiled = new Compiled("", Pattern.compile(""));

    private LikePattern(Optional<Character> escape) {
        this.escape = escape;
    }

    static Evaluator evaluator(Evaluator operand, Evaluator pattern, Optional<Character> escape, boolean negated) {
        LikePattern like = new LikePattern(escape);
        return row -> {
            Object text = operand.evaluate(row);
            Object wanted = pattern.evaluate(row);
            return text != null && wanted != null && like.matches((String) text, (String) wanted) != negated;
        };
    }

    private boolean matches(String text, String pattern) {
        Compiled current = compiled;
        if (!current.text.equals(pattern)) {
            current = new Compiled(pattern, Pattern.compile(regex(pattern), Pattern.DOTALL));
            compiled = current;
        }
        return current.regex.matcher(text).matches();
    }

    private String regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (escape.isPresent() && escape.get() == c && i + 1 < pattern.length()) {
                i++;
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(i))));
            } else {
                regex.append(
                        switch (c) {
                            case '%' -> ".*";
                            case '_' -> ".";
                            default -> Pattern.quote(String.valueOf(c));
                        });
            }
        }
        return regex.toString();
    }

    private record Compiled(String text, Pattern regex) {}
}
