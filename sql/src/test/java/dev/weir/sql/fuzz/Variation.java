package dev.weir.sql.fuzz;

import dev.weir.sql.format.Formatter;
import java.util.List;
import java.util.Random;

/** Changes a text so that it mostly stays a statement: names for names, numbers for numbers, expressions for names. What it means then is another matter. */
final class Variation {
    private final Random random;
    private final RandomExpressions expressions;

    Variation(Random random, Vocabulary vocabulary) {
        this.random = random;
        this.expressions = new RandomExpressions(random, vocabulary);
    }

    String of(String text) {
        List<String> tokens = Damage.tokens(text);
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            vary(tokens);
        }
        return String.join("", tokens);
    }

    private void vary(List<String> tokens) {
        int at = random.nextInt(tokens.size());
        for (int tries = 0; tries < 20 && kind(tokens.get(at)) == Kind.OTHER; tries++) {
            at = random.nextInt(tokens.size());
        }
        Kind kind = kind(tokens.get(at));
        if (kind == Kind.NAME && random.nextInt(3) == 0) {
            tokens.set(at, "(" + Formatter.format(expressions.expression(random.nextInt(3))) + ")");
        } else if (kind == Kind.NAME && random.nextInt(3) == 0) {
            tokens.set(at, Formatter.format(expressions.name()));
        } else {
            List<String> same =
                    tokens.stream().filter(token -> kind(token) == kind).toList();
            tokens.set(at, same.get(random.nextInt(same.size())));
        }
    }

    /** What a token is by its looks: names are written small in most statements, words of the dialect big. */
    private static Kind kind(String token) {
        char first = token.charAt(0);
        if (Character.isLowerCase(first)) {
            return Kind.NAME;
        }
        if (Character.isDigit(first)) {
            return Kind.NUMBER;
        }
        return first == '\'' ? Kind.TEXT : Kind.OTHER;
    }

    private enum Kind {
        NAME,
        NUMBER,
        TEXT,
        OTHER
    }
}
