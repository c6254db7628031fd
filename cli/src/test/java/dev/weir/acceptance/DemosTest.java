package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.acceptance.CommandLine.Answer;
import dev.weir.json.LedgerJson;
import dev.weir.model.ResourceId;
import dev.weir.sandbox.Sandbox;
import dev.weir.sandbox.system.SystemStatus;
import dev.weir.session.TargetSession;
import dev.weir.stack.RunningSandbox;
import dev.weir.target.Target;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each shipped demo, as a user sees it: up with one command from nothing, its checks green, nothing left to do, and gone without a trace. */
@Timeout(300)
class DemosTest {
    private static final Map<String, DemoProof> PROOFS = Map.of(
            "in-store-personalization", new NearbyCustomersProof(),
            "click-attribution", new ClickAttributionProof(),
            "ecommerce", new EcommerceProof());

    @TempDir
    static Path directory;

    private static RunningSandbox sandbox;
    private static CommandLine weir;

    @BeforeAll
    static void start() throws IOException {
        sandbox = RunningSandbox.in(directory.resolve("sandbox"));
        weir = new CommandLine(sandbox.directory());
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ratings", "mobile-personalization", "in-store-personalization", "ecommerce", "click-attribution"
            })
    void comesUpIsRightAndGoes(String demo) throws IOException, ExecutionException, InterruptedException {
        SortedSet<String> before = everything();
        long begin = System.nanoTime();
        Answer up = weir.run("demo", "up", demo);
        assertThat(up.exit()).as(up.toString()).isZero();
        assertChecksArePassed(up);
        say(demo, Duration.ofNanos(System.nanoTime() - begin));
        Answer plan = weir.run("plan", demo, "--fail-on-changes");
        assertThat(plan.exit()).as(plan.toString()).isZero();
        assertThat(everything()).hasSizeGreaterThan(before.size() + 10);
        if (PROOFS.containsKey(demo)) {
            PROOFS.get(demo).show(weir, sandbox.target());
        }
        Answer down = weir.run("demo", "down", demo);
        assertThat(down.exit()).as(down.toString()).isZero();
        assertThat(everything()).isEqualTo(before);
    }

    private static void assertChecksArePassed(Answer up) {
        assertThat(up.of("check"))
                .as(up.toString())
                .hasSizeGreaterThan(2)
                .allSatisfy(
                        check -> assertThat(check.path("passed").asBoolean()).isTrue());
    }

    /** What the servers list, the groups of whoever reads, the systems that run, and their databases. */
    private static SortedSet<String> everything() throws IOException, ExecutionException, InterruptedException {
        SortedSet<String> found = new TreeSet<>();
        try (TargetSession session = TargetSession.open(sandbox.target(), CommandLine.home(), new LedgerJson())) {
            session.inspect().observed().keySet().stream()
                    .filter(id -> !id.equals(ResourceId.topic(Target.LEDGER_TOPIC)))
                    .forEach(id -> found.add(id.toString()));
        }
        String brokers = sandbox.target().kafka().orElseThrow().bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            for (GroupListing group : admin.listGroups().all().get()) {
                found.add("group " + group.groupId());
            }
        }
        for (SystemStatus system : Sandbox.in(sandbox.directory()).systems().list()) {
            system.databases().forEach(database -> found.add("database " + database));
            if (system.running()) {
                found.add("system " + system.kind().key());
            }
        }
        return found;
    }

    private static List<SystemStatus> systems() throws IOException {
        return Sandbox.in(sandbox.directory()).systems().list().stream()
                .filter(SystemStatus::running)
                .toList();
    }

    private static void say(String demo, Duration took) throws IOException {
        long systems = systems().stream()
                .flatMap(system -> system.residentBytes().stream())
                .mapToLong(Long::longValue)
                .sum();
        System.out.println("demo " + demo + ": up and checked in " + took.toSeconds() + " s; systems " + (systems >> 20)
                + " MB resident");
    }
}
