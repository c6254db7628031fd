package dev.weir.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.stack.RunningSandbox;
import dev.weir.target.Timeouts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * An apply of the shipped pipeline, in which requests to the servers go wrong: whatever it was and wherever, at most one further apply brings the pipeline
 * about, with everything there once.
 */
class FaultWalkTest {
    /** So that a request that takes too long doesn't take long. */
    private static final Timeouts HASTY =
            new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(1500), Duration.ofSeconds(60));

    private static final Set<Fault> QUICK = EnumSet.complementOf(EnumSet.of(Fault.TEN_SECONDS));
    private static final int MOST_ROUNDS = 60;

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;
    private static Route hasty;
    private static Route patient;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
        hasty = new Route(sandbox.target(), HASTY);
        patient = new Route(sandbox.target(), Timeouts.STANDARD);
    }

    @AfterAll
    static void stop() throws IOException {
        hasty.close();
        patient.close();
        sandbox.close();
    }

    /** Several faults in one apply, one for each kind of request, until every kind has met every fault. */
    @Test
    @Timeout(300)
    @DisabledIfSystemProperty(named = "weir.faults", matches = "all")
    void everyKindOfRequestMeetsEveryFault() throws IOException, InterruptedException {
        Instant start = Instant.now();
        SortedMap<String, Set<Fault>> open = new TreeMap<>();
        requests().forEach(request -> open.put(request.kind(), EnumSet.copyOf(QUICK)));
        int pairs = open.size() * QUICK.size();
        int rounds = 0;
        int again = 0;
        while (!open.isEmpty() && rounds < MOST_ROUNDS) {
            Ambush ambush = Ambush.oneForEachKind(open, rounds);
            again += converges(hasty, ambush) ? 0 : 1;
            ambush.sprung()
                    .forEach((kind, fault) -> open.computeIfPresent(kind, (key, left) -> {
                        left.remove(fault);
                        return left.isEmpty() ? null : left;
                    }));
            rounds++;
        }
        assertThat(open).isEmpty();
        System.out.println("faults: " + pairs + " pairs of a kind of request and a fault in " + rounds + " applies, "
                + again + " of which needed a second one; "
                + Duration.between(start, Instant.now()).toSeconds() + " s");
    }

    /** Each request of an apply with each fault, one fault an apply. Takes most of an hour. */
    @Test
    @EnabledIfSystemProperty(named = "weir.faults", matches = "all")
    void everyRequestMeetsEveryFault() throws IOException, InterruptedException {
        Instant start = Instant.now();
        List<Ambush> ambushes = new ArrayList<>();
        SortedMap<String, Integer> occurrences = new TreeMap<>();
        for (Exchange request : requests()) {
            int occurrence = occurrences.merge(request.name(), 1, Integer::sum);
            QUICK.forEach(fault -> ambushes.add(Ambush.at(request, occurrence, fault)));
        }
        int met = 0;
        int again = converges(patient, tenSeconds()) ? 0 : 1;
        for (Ambush ambush : ambushes) {
            again += converges(hasty, ambush) ? 0 : 1;
            met += ambush.sprung().size();
        }
        System.out.println("faults: " + (ambushes.size() + 1) + " applies, one for each request and fault; " + met
                + " met their fault, " + again + " needed a second one; "
                + Duration.between(start, Instant.now()).toSeconds() + " s");
    }

    /** The requests of an apply in which nothing goes wrong. */
    private static List<Exchange> requests() throws IOException, InterruptedException {
        Ambush none = Ambush.none();
        assertThat(converges(patient, none)).isTrue();
        return none.seen();
    }

    /** A real ten seconds, which Weir usually waits for. */
    private static Ambush tenSeconds() throws IOException, InterruptedException {
        return Ambush.at(requests().get(0), 1, Fault.TEN_SECONDS);
    }

    /** @return whether one apply was enough */
    private static boolean converges(Route route, Ambush ambush) throws IOException, InterruptedException {
        String what = ambush.toString();
        long begin = System.nanoTime();
        route.meet(ambush);
        List<Diagnostic> failure = Ratings.apply(route.target());
        route.meet(Ambush.none());
        route.awaitQuiet();
        long mid = System.nanoTime();
        if (!failure.isEmpty()) {
            assertThat(Ratings.apply(sandbox.target()))
                    .as("after %s, then %s", what, failure)
                    .isEmpty();
        }
        Ratings.assertConverged(sandbox.target(), "after " + what);
        long end = System.nanoTime();
        Ratings.destroy(sandbox.target());
        if (Boolean.getBoolean("weir.faults.verbose")) {
            System.out.println(what + " " + ambush.sprung() + " -> "
                    + failure.stream().map(Diagnostic::code).toList() + " " + (mid - begin) / 1000000 + " + "
                    + (end - mid) / 1000000 + " + " + (System.nanoTime() - end) / 1000000 + " ms");
        }
        return failure.isEmpty();
    }
}
