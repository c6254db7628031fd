package dev.weir.cli.command;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.diagnostic.Suggestion;
import dev.weir.model.HazardCode;
import java.util.Iterator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The codes of hazards as values of options. */
final class HazardWords implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
        return HazardCode.words().iterator();
    }

    static SortedSet<HazardCode> codes(List<String> words, String option) {
        SortedSet<HazardCode> codes = new TreeSet<>();
        for (String word : words) {
            codes.add(HazardCode.ofWord(word).orElseThrow(() -> unknown(word, option)));
        }
        return codes;
    }

    private static UsageException unknown(String word, String option) {
        String hint = Suggestion.nearest(word, HazardCode.words())
                .map(nearest -> "did you mean `" + nearest + "`?")
                .orElseGet(() -> "the hazards are " + String.join(", ", HazardCode.words()) + ".");
        return new UsageException(arguments -> Diagnostic.error(
                        "WEIR-CLI-006",
                        "A value doesn't fit its option",
                        "`" + word + "` is no value for " + option + ".",
                        arguments.of(word))
                .withHint(hint));
    }
}
