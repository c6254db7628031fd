package dev.weir.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.diagnostic.Diagnostic;
import dev.weir.stack.RunningSandbox;
import dev.weir.target.Timeouts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * Applies in which requests to the servers go wrong: whatever it was and wherever, at most one further apply brings the pipeline about, with everything there
 * once. Usually every kind of request meets every fault, in a small pipeline; with {@code -Dweir.faults=all}, which takes most of an hour, every single request
 * of the whole ratings pipeline does; {@code -Dweir.faults.part=1/3} leaves two thirds of that to other processes.
 */
class FaultWalkTest {
    /** So that a request that takes too long doesn't take long. */
    private static final Timeouts HASTY =
            new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(1200), Duration.ofSeconds(60));

    private static final Set<Fault> QUICK = EnumSet.complementOf(EnumSet.of(Fault.TEN_SECONDS));
    private static final int MOST_ROUNDS = 60;
    private static final Path RATINGS =
            Path.of(Objects.requireNonNull(System.getProperty("weir.root"))).resolve("cli/src/test/ratings");

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;
    private static Route hasty;
    private static Route patient;

    /** What a target holds before an apply, and after one in which nothing goes wrong. */
    private List<String> nothing = List.of();

    private List<String> everything = List.of();

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
    @Timeout(500)
    @DisabledIfSystemProperty(named = "weir.faults", matches = "all")
    void everyKindOfRequestMeetsEveryFault() throws IOException, InterruptedException {
        Instant start = Instant.now();
        Pipeline pipeline = small();
        SortedMap<String, Set<Fault>> open = new TreeMap<>();
        requests(pipeline).forEach(request -> open.put(request.kind(), EnumSet.copyOf(QUICK)));
        int pairs = open.size() * QUICK.size();
        int rounds = 0;
        int again = 0;
        int met = 0;
        while (open.keySet().stream().anyMatch(FaultWalkTest::isCertain) && rounds < MOST_ROUNDS) {
            Ambush ambush = Ambush.oneForEachKind(open, rounds);
            again += converges(pipeline, hasty, ambush) ? 0 : 1;
            ambush.sprung()
                    .forEach((spot, fault) -> open.computeIfPresent(spot.what(), (key, left) -> {
                        left.remove(fault);
                        return left.isEmpty() ? null : left;
                    }));
            met += ambush.sprung().size();
            rounds++;
        }
        assertThat(open.keySet()).noneMatch(FaultWalkTest::isCertain);
        say(met + " of " + pairs + " pairs of a kind of request and a fault in " + rounds + " applies", again, start);
    }

    /** Whether a connector has noted offsets is only asked if it hasn't written anything yet. */
    private static boolean isCertain(String kind) {
        return !kind.endsWith("/offsets");
    }

    /** Each request with each fault, a few in one apply. */
    @Test
    @EnabledIfSystemProperty(named = "weir.faults", matches = "all")
    void everyRequestMeetsEveryFault() throws IOException, InterruptedException {
        Instant start = Instant.now();
        Pipeline pipeline = new Pipeline(RATINGS, "ratings", "customers");
        List<Exchange> requests = requests(pipeline);
        Walk walk = Walk.of(requests, QUICK, System.getProperty("weir.faults.part", "1/1"));
        Ambush tenSeconds = Ambush.at(new TreeMap<>(Map.of(
                new Ambush.Spot(requests.get(requests.size() / 2).name(), 1), Fault.TEN_SECONDS)));
        int again = converges(pipeline, patient, tenSeconds) ? 0 : 1;
        assertThat(tenSeconds.sprung()).hasSize(1);
        while (!walk.isOver()) {
            Ambush ambush = Ambush.at(walk.next());
            again += converges(pipeline, hasty, ambush) ? 0 : 1;
            walk.met(ambush.sprung());
        }
        say(requests.size() + " requests, " + walk + ", and ten seconds' delay in one more", again, start);
    }

    private static void say(String what, int again, Instant start) {
        System.out.println("faults: " + what + "; every one converged, " + again + " with a second apply; "
                + Duration.between(start, Instant.now()).toSeconds() + " s");
    }

    /** With all kinds of requests that the ratings pipeline has, and fewer of each. */
    private static Pipeline small() throws IOException {
        Path home = Files.createDirectories(directory.resolve("small"));
        Path pipelines = Files.createDirectories(home.resolve("pipelines"));
        Files.writeString(pipelines.resolve("customers.jsonl"), "{\"ID\":\"a\"}\n{\"ID\":\"b\"}\n");
        Files.writeString(pipelines.resolve("small.yaml"), """
                pipeline: small
                topics: {ratings: {partitions: 1}, customers: {partitions: 1}}
                data: {customers: {file: customers.jsonl, key: ID}}
                connectors:
                  - connector: ratings-feed
                    class: io.confluent.kafka.connect.datagen.DatagenConnector
                    config: {kafka.topic: ratings, quickstart: ratings, max.interval: 100, tasks.max: 1}
                statements: [small.sql]
                """);
        Files.writeString(pipelines.resolve("small.sql"), """
                CREATE STREAM RATINGS WITH (KAFKA_TOPIC = 'ratings', VALUE_FORMAT = 'AVRO');
                CREATE STREAM GOOD AS SELECT * FROM RATINGS WHERE STARS > 3;
                CREATE TABLE CUSTOMERS (ID VARCHAR PRIMARY KEY) WITH (KAFKA_TOPIC = 'customers', VALUE_FORMAT = 'JSON');
                """);
        return new Pipeline(home, "small", "customers");
    }

    /** The requests of an apply in which nothing goes wrong. */
    private List<Exchange> requests(Pipeline pipeline) throws InterruptedException {
        Ambush none = Ambush.none();
        assertThat(applied(pipeline, patient, none)).isEmpty();
        everything = pipeline.state(sandbox.target());
        pipeline.destroy(sandbox.target());
        nothing = pipeline.state(sandbox.target());
        return none.seen();
    }

    /** @return whether one apply was enough */
    private boolean converges(Pipeline pipeline, Route route, Ambush ambush) throws InterruptedException {
        List<Diagnostic> failure = applied(pipeline, route, ambush);
        String what = "after " + ambush + ", then " + failure;
        if (Boolean.getBoolean("weir.faults.verbose")) {
            System.out.println(what);
        }
        if (failure.isEmpty()) {
            assertConverged(pipeline, what);
        } else if (!pipeline.state(sandbox.target()).equals(nothing)) {
            assertThat(pipeline.apply(sandbox.target())).as(what).isEmpty();
            assertConverged(pipeline, what);
        }
        // What failed before it changed anything needs no proof that the next is as the first.
        return failure.isEmpty();
    }

    private void assertConverged(Pipeline pipeline, String what) {
        assertThat(pipeline.state(sandbox.target())).as(what).isEqualTo(everything);
        assertThat(pipeline.left(sandbox.target())).as("steps left %s", what).isZero();
        pipeline.destroy(sandbox.target());
    }

    private static List<Diagnostic> applied(Pipeline pipeline, Route route, Ambush ambush) throws InterruptedException {
        route.meet(ambush);
        List<Diagnostic> failure = pipeline.apply(route.target());
        route.meet(Ambush.none());
        route.awaitQuiet();
        return failure;
    }
}
