package dev.weir.diff;

import dev.weir.model.ResourceId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The part of a pipeline that a plan is about. Addresses are those of {@link ResourceId#key}, such as {@code stream/RATINGS}; {@code *} and {@code ?} stand for
 * any characters, and what begins with {@code ^} is a regular expression. In names of ksqlDB case doesn't count.
 *
 * @param only addresses of what the plan is about; all where there are none
 * @param exclude addresses of what it leaves alone
 */
public record Selection(List<String> only, List<String> exclude) {
    public static final Selection ALL = new Selection(List.of(), List.of());

    public Selection {
        only = List.copyOf(only);
        exclude = List.copyOf(exclude);
    }

    public boolean isAll() {
        return only.isEmpty() && exclude.isEmpty();
    }

    /** Whether it is named itself. */
    public boolean names(ResourceId id) {
        return only.isEmpty() || matches(only, id);
    }

    /** Whether it is excluded by name. */
    public boolean excludes(ResourceId id) {
        return matches(exclude, id);
    }

    /** The addresses that fit nothing. */
    public List<String> unknown(Collection<ResourceId> ids) {
        List<String> all = new ArrayList<>(only);
        all.addAll(exclude);
        return all.stream()
                .filter(address -> ids.stream().noneMatch(id -> matches(List.of(address), id)))
                .toList();
    }

    /** Why an address can't be one. */
    public static Optional<String> fault(String address) {
        try {
            pattern(address, false);
            return Optional.empty();
        } catch (PatternSyntaxException e) {
            return Optional.of(e.getDescription());
        }
    }

    private static boolean matches(List<String> addresses, ResourceId id) {
        return addresses.stream()
                .anyMatch(address ->
                        pattern(address, id.kind().ofKsqlDb()).matcher(id.key()).matches());
    }

    private static Pattern pattern(String address, boolean anyCase) {
        String expression = address.startsWith("^") ? address : expression(address);
        return Pattern.compile(expression, anyCase ? Pattern.CASE_INSENSITIVE : 0);
    }

    private static String expression(String glob) {
        StringBuilder expression = new StringBuilder();
        for (char c : glob.toCharArray()) {
            switch (c) {
                case '*' -> expression.append(".*");
                case '?' -> expression.append('.');
                default -> expression.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return expression.toString();
    }
}
