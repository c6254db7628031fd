package dev.weir.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diff.Change;
import dev.weir.model.Resource;
import dev.weir.normal.NormalForm;
import dev.weir.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many evolutions the golden plans hold. One counts if the manifest says of the same resource something else than before: not those that follow from
 * others, and neither what comes nor what goes.
 */
class EvolutionCountTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| [^|]+ \\| `([a-z-]+)` \\| ([^|]*)\\|$");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void thereAreAtLeastEighty() throws IOException {
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (Path input : Golden.inputs("plans")) {
            for (Change change :
                    GoldenCase.read(input, directory).plan().value().changes()) {
                counts.merge(kind(change), 1, Integer::sum);
            }
        }
        int own = counts.entrySet().stream()
                .filter(count -> count.getKey().startsWith("changed"))
                .mapToInt(SortedMap.Entry::getValue)
                .sum();
        System.out.println("Golden evolutions: " + own + " of " + counts);

        assertThat(own).isGreaterThanOrEqualTo(80);
    }

    @Test
    void theTableOfRulesNamesWhatChanges() throws IOException {
        Path folder = Golden.inputs("plans").get(0).resolveSibling("README.md");
        List<MatchResult> rows = ROW.matcher(Files.readString(folder)).results().toList();

        assertThat(rows).hasSizeGreaterThan(70);
        for (MatchResult row : rows) {
            String changes = Files.readString(folder.resolveSibling(row.group(1) + ".out"));
            String resource = row.group(2).strip().replaceFirst("/", " ");
            assertThat(changes)
                    .containsPattern("(?m)^  (create|replace|alter|rebuild|delete) " + Pattern.quote(resource));
        }
    }

    private static String kind(Change change) {
        if (change instanceof Change.Rebuild rebuild) {
            return way(rebuild.before().resource(), rebuild.resource(), "rebuilt");
        }
        if (change instanceof Change.ReplaceInPlace replace) {
            return way(replace.before().resource(), replace.resource(), "in place");
        }
        if (change instanceof Change.Alter alter) {
            return way(alter.before().resource(), alter.resource(), "by ALTER");
        }
        return change instanceof Change.Keep ? "kept" : "come or gone";
    }

    private static String way(Resource before, Resource after, String how) {
        return (same(before, after) ? "otherwise, " : "changed, ") + how;
    }

    private static boolean same(Resource before, Resource after) {
        return before instanceof Resource.SqlObject earlier && after instanceof Resource.SqlObject later
                ? NormalForm.of(earlier.statement()).equals(NormalForm.of(later.statement()))
                        && earlier.properties().equals(later.properties())
                : before.equals(after);
    }
}
