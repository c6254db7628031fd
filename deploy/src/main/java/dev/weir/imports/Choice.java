package dev.weir.imports;

import dev.weir.model.ResourceId;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is to be imported.
 *
 * @param includes expressions for whole names, of which one has to match; everything where there are none
 * @param excludes expressions for whole names, of which none may match
 * @param managed whether also what other pipelines own
 */
public record Choice(List<Pattern> includes, List<Pattern> excludes, boolean managed) {
    /** Everything that nobody owns. */
    public static final Choice EVERYTHING = new Choice(List.of(), List.of(), false);

    public Choice {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** Whether somebody asked for it by one of its names. A query goes by its own and by that of what it writes. */
    boolean names(String... names) {
        List<String> all = List.of(names);
        return (includes.isEmpty() || anyMatches(includes, all)) && !anyMatches(excludes, all);
    }

    /** What comes along with something else, such as a stream's topic, isn't asked for by name. */
    boolean leavesOut(ResourceId id) {
        return anyMatches(excludes, List.of(id.name()));
    }

    private static boolean anyMatches(List<Pattern> patterns, List<String> names) {
        return patterns.stream()
                .anyMatch(pattern ->
                        names.stream().anyMatch(name -> pattern.matcher(name).matches()));
    }
}
