package dev.weir.sql.fuzz;

import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** What the fuzz test feeds in: the same text for the same seed. */
final class Inputs {
    private static final List<Function<String, String>> NESTS = List.of(
            inner -> "(" + inner + ")",
            inner -> "NOT " + inner,
            inner -> "- " + inner,
            inner -> "ARRAY[" + inner + "]",
            inner -> "STRUCT(A := " + inner + ")",
            inner -> "CASE WHEN " + inner + " THEN 1 END",
            inner -> "CAST(" + inner + " AS STRING)",
            inner -> "UCASE(" + inner + ")",
            inner -> "TRANSFORM(TAGS, X => " + inner + ")",
            inner -> inner + " + STARS",
            inner -> inner + "->CITY",
            inner -> inner + "[1]");

    private final List<String> seeds;
    private final List<String> right;
    private final Vocabulary vocabulary;

    /**
     * @param seeds statements that people wrote
     * @param right those that the checker accepts
     */
    Inputs(List<String> seeds, List<String> right, Vocabulary vocabulary) {
        this.seeds = seeds;
        this.right = right;
        this.vocabulary = vocabulary;
    }

    String of(long seed) {
        Random random = new Random(seed);
        return switch (random.nextInt(8)) {
            case 0 -> text(new RandomStatements(random, Vocabulary.HARD).statement());
            case 1 -> text(new RandomStatements(random, vocabulary).statement());
            case 2 -> damaged(random, text(new RandomStatements(random, vocabulary).statement()));
            case 3 -> damaged(random, one(random, seeds));
            case 4 -> damaged(random, one(random, seeds) + "\n" + one(random, seeds));
            case 5 -> varied(random, one(random, seeds));
            case 6 -> varied(random, one(random, right));
            default -> "SELECT " + nest(random) + " AS N FROM RATINGS EMIT CHANGES;";
        };
    }

    private String damaged(Random random, String text) {
        return new Damage(random, seeds).of(text);
    }

    private String varied(Random random, String text) {
        return new Variation(random, vocabulary).of(text);
    }

    private static String nest(Random random) {
        String nested = "STARS";
        boolean sameAllTheWay = random.nextBoolean();
        Function<String, String> nest = one(random, NESTS);
        for (int depth = 1 << random.nextInt(9); depth > 0; depth--) {
            nested = (sameAllTheWay ? nest : one(random, NESTS)).apply(nested);
        }
        return nested;
    }

    private static String text(Statement statement) {
        return Formatter.format(statement) + ";";
    }

    private static <T> T one(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
