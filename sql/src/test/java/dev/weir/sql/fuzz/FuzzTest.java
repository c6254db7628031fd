package dev.weir.sql.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.weir.diagnostic.Checked;
import dev.weir.source.SourceText;
import dev.weir.sql.analyze.Analyzer;
import dev.weir.sql.analyze.SessionProperties;
import dev.weir.sql.ast.Script;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.parse.Parser;
import dev.weir.sql.parse.Variables;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Whatever the text, parser, formatter and checker answer it: with diagnostics or a result, never an exception, never late. A minute long by default;
 * {@code -Dweir.fuzz.seconds=3600} makes it an hour. What is printed with a fault repeats it: {@code -Dweir.fuzz.seed=N}.
 */
class FuzzTest {
    private static final int MOST_FAULTS = 20;

    private final KnownWorld world = new KnownWorld(Seeds.setup());
    private final Inputs inputs = new Inputs(Seeds.all(), Seeds.right(), world.vocabulary());
    private final Map<String, String> faults = new TreeMap<>();

    FuzzTest() throws IOException {}

    @Test
    void everyTextIsAnswered() {
        long first = Long.getLong("weir.fuzz.seed", System.nanoTime());
        Instant end = Instant.now().plusSeconds(Long.getLong("weir.fuzz.seconds", 60));
        long seed = first;
        Duration longest = Duration.ZERO;
        try (PatientRunner runner = new PatientRunner(new Trial(world))) {
            while (Instant.now().isBefore(end) && faults.size() < MOST_FAULTS) {
                Instant begin = Instant.now();
                String text = inputs.of(seed);
                long current = seed;
                runner.faultOf(text).ifPresent(fault -> note(current, text, fault));
                Duration taken = Duration.between(begin, Instant.now());
                longest = longest.compareTo(taken) > 0 ? longest : taken;
                seed++;
            }
        }
        System.out.printf(
                "fuzz: %,d inputs from -Dweir.fuzz.seed=%d, %d faults, the slowest took %d ms%n",
                seed - first, first, faults.size(), longest.toMillis());
        assertThat(seed).as("inputs tried").isGreaterThan(first);
        if (!faults.isEmpty()) {
            fail(String.join("\n\n", faults.values()));
        }
    }

    @Test
    void theRightSeedsAreRight() throws IOException {
        assertThat(Seeds.right()).allSatisfy(seed -> {
            Checked<Script> parsed = Parser.parse(new SourceText("seeds.sql", seed), Variables.NONE);
            assertThat(parsed.diagnostics()).isEmpty();
            Statement statement = parsed.value().statements().get(0);
            assertThat(Analyzer.analyze(statement, world.catalog(), SessionProperties.NONE)
                            .diagnostics())
                    .isEmpty();
        });
    }

    /** A fault must be found and made small: else this test could not fail. */
    @Test
    void aFaultIsMadeSmall() {
        assertThat(new Smallest(text -> text.contains("b")).of("SELECT a, b, c FROM d;"))
                .isEqualTo("b");
    }

    private void note(long seed, String text, Fault fault) {
        if (faults.containsKey(fault.kind())) {
            return;
        }
        Trial trial = new Trial(world);
        String smallest = fault.kind().startsWith(PatientRunner.LATE)
                ? text
                : new Smallest(candidate -> trial.of(candidate)
                                .map(Fault::kind)
                                .filter(fault.kind()::equals)
                                .isPresent())
                        .of(text);
        String report = "%s: -Dweir.fuzz.seed=%d%n%s%n%s".formatted(fault.kind(), seed, smallest, fault.detail());
        System.out.println(report + "\n");
        faults.put(fault.kind(), report);
    }
}
