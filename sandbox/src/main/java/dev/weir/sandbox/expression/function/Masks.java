package dev.weir.sandbox.expression.function;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** MASK and its like: characters are replaced by one that tells their class. A class whose mask is null stays readable. */
final class Masks {
    private static final String UPPER = "X";
    private static final String LOWER = "x";
    private static final String DIGIT = "n";
    private static final String OTHER = "-";

    private Masks() {}

    static @Nullable Object whole(@Nullable Object[] values) {
        return masked(values, 1, (index, length) -> true);
    }

    static @Nullable Object left(@Nullable Object[] values) {
        return counted(values, (index, length, count) -> index < count);
    }

    static @Nullable Object right(@Nullable Object[] values) {
        return counted(values, (index, length, count) -> index >= length - count);
    }

    static @Nullable Object keepLeft(@Nullable Object[] values) {
        return counted(values, (index, length, count) -> index >= count);
    }

    static @Nullable Object keepRight(@Nullable Object[] values) {
        return counted(values, (index, length, count) -> index < length - count);
    }

    private static @Nullable Object counted(@Nullable Object[] values, CountedRange range) {
        int count = (Integer) Objects.requireNonNull(values[1], "how many characters");
        if (count < 0) {
            throw new IllegalArgumentException("a negative number of characters: " + count);
        }
        return masked(values, 2, (index, length) -> range.holds(index, length, count));
    }

    /** @param firstMask where in the arguments the four masks begin, if they are there */
    private static @Nullable Object masked(@Nullable Object[] values, int firstMask, Range range) {
        String text = (String) values[0];
        if (text == null) {
            return null;
        }
        StringBuilder masked = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            masked.append(range.holds(i, text.length()) ? mask(c, values, firstMask) : c);
        }
        return masked.toString();
    }

    private static char mask(char c, @Nullable Object[] values, int firstMask) {
        if (Character.isUpperCase(c)) {
            return mask(c, values, firstMask, UPPER);
        }
        if (Character.isLowerCase(c)) {
            return mask(c, values, firstMask + 1, LOWER);
        }
        return Character.isDigit(c) ? mask(c, values, firstMask + 2, DIGIT) : mask(c, values, firstMask + 3, OTHER);
    }

    private static char mask(char c, @Nullable Object[] values, int position, String otherwise) {
        Object mask = position < values.length ? values[position] : otherwise;
        return mask == null || mask.toString().isEmpty() ? c : mask.toString().charAt(0);
    }

    @FunctionalInterface
    private interface Range {
        boolean holds(int index, int length);
    }

    @FunctionalInterface
    private interface CountedRange {
        boolean holds(int index, int length, int count);
    }
}
