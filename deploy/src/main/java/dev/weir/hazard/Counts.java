package dev.weir.hazard;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Numbers in sentences. */
final class Counts {
    private Counts() {}

    /** {@code 1,200 records}. */
    static String records(long count) {
        return number(count) + (count == 1 ? " record" : " records");
    }

    /** {@code 1,200 records of orders}, or {@code orders} alone where nobody counted. */
    static String of(OptionalLong count, String topic) {
        return count.isPresent() ? records(count.getAsLong()) + " of " + topic : topic;
    }

    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** The whole, if all of its parts are known. */
    static OptionalLong sum(Collection<OptionalLong> parts) {
        return !parts.isEmpty() && parts.stream().allMatch(OptionalLong::isPresent)
                ? OptionalLong.of(
                        parts.stream().mapToLong(OptionalLong::getAsLong).sum())
                : OptionalLong.empty();
    }

    /** {@code a}, {@code a and b}, {@code a, b and c}. */
    static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        String most = items.subList(0, items.size() - 1).stream().collect(Collectors.joining(", "));
        return most + " and " + items.get(items.size() - 1);
    }
}
