package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.weir.acceptance.CommandLine.Answer;
import dev.weir.sandbox.Sandbox;
import dev.weir.sandbox.system.SystemKind;
import dev.weir.sandbox.system.SystemStatus;
import dev.weir.stack.RunningSandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped pipelines with real databases, on one sandbox: connectors from public coordinates, MariaDB and Postgres as sources, Postgres and a
 * MongoDB-compatible server as sinks. Steps that follow each other.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(300)
class DatabasePipelinesTest {
    private static final Duration SEEN_WITHIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

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
        String folder = sandbox.directory().toString();
        await(() -> ProcessHandle.allProcesses()
                .noneMatch(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(folder))
                        .isPresent()));
    }

    @Test
    @Order(1)
    void applyBringsPluginsAndDatabases() throws IOException {
        Answer apply = weir.run("apply", "ratings-cdc", "users-cdc", "--yes");
        assertThat(apply.exit()).as(apply.toString()).isZero();
        assertThat(systems()).allMatch(SystemStatus::running).hasSize(3);
        String password = "database.password";
        assertThat(apply.toString()).contains(password).contains("${sandbox:shop.password}");
        assertThat(weir.run("plan", "ratings-cdc", "users-cdc", "--fail-on-changes")
                        .exit())
                .isZero();
    }

    @Test
    @Order(2)
    void anUpdateInMariaDbShowsInNewRows() {
        assertSeen("anna@changed.example", 1);
    }

    @Test
    @Order(3)
    void aTableOfPostgresIsCountedBackIntoPostgres() {
        await(() -> usersIn("Leipzig") == 2);
        assertThat(sql("postgres", "crm", "UPDATE users SET city = 'Leipzig' WHERE id = 1")
                        .exit())
                .isZero();
        await(() -> usersIn("Leipzig") == 3 && usersIn("Lisbon") == 1);
    }

    @Test
    @Order(4)
    void unhappyCustomersArriveInMongoDb() throws IOException {
        String address = systems().stream()
                .filter(system -> system.kind() == SystemKind.MONGODB)
                .findFirst()
                .flatMap(SystemStatus::address)
                .orElseThrow();
        try (MongoClient client = MongoClients.create("mongodb://" + address)) {
            await(() -> client.getDatabase("care")
                            .getCollection("unhappy_customers")
                            .countDocuments()
                    > 3);
            Document customer = client.getDatabase("care")
                    .getCollection("unhappy_customers")
                    .find()
                    .first();
            assertThat(customer).isNotNull().containsKeys("FULL_NAME", "EMAIL", "MESSAGE");
            assertThat(customer.getInteger("STARS")).isBetween(1, 2);
        }
    }

    /** Databases outlive a sandbox that is killed for a while, and the next one takes them over. */
    @Test
    @Order(5)
    void afterAKillEverythingGoesOn() throws IOException {
        List<Long> before = pids();
        ProcessHandle.of(Sandbox.in(sandbox.directory()).status().pid().orElseThrow())
                .orElseThrow()
                .destroyForcibly();
        await(() -> !isRunning());
        Answer up = weir.run("sandbox", "up");
        assertThat(up.exit()).as(up.toString()).isZero();
        assertThat(pids()).isEqualTo(before);
        await(() -> weir.run("status", "ratings-cdc").exit() == 0);
        assertThat(sql("mariadb", "shop", "UPDATE customers SET email = 'bea@changed.example' WHERE id = 2")
                        .exit())
                .isZero();
        assertThat(firstRatingOf("bea@changed.example").exit()).isZero();
    }

    private static void assertSeen(String email, int customer) {
        CompletableFuture<Answer> rating = CompletableFuture.supplyAsync(() -> firstRatingOf(email));
        Answer update = sql("mariadb", "shop", "UPDATE customers SET email = '" + email + "' WHERE id = " + customer);
        assertThat(update.exit()).as(update.toString()).isZero();
        long changed = System.nanoTime();
        Answer seen = rating.join();
        Duration took = Duration.ofNanos(System.nanoTime() - changed);
        assertThat(seen.rows()).as(seen.toString()).hasSize(1);
        assertThat(took).isLessThan(SEEN_WITHIN);
    }

    private static Answer firstRatingOf(String email) {
        return weir.run(
                "query", "SELECT * FROM SHOP_RATINGS_ENRICHED WHERE EMAIL = '" + email + "' EMIT CHANGES LIMIT 1");
    }

    private static int usersIn(String city) {
        Answer count = sql("postgres", "crm", "SELECT users FROM users_per_city WHERE city = '" + city + "'");
        return count.of("row").stream()
                .map(row -> row.path("users"))
                .mapToInt(JsonNode::asInt)
                .findFirst()
                .orElse(0);
    }

    private static Answer sql(String kind, String database, String sql) {
        return weir.run("sandbox", "system", "sql", kind, database, sql);
    }

    private static List<SystemStatus> systems() throws IOException {
        return Sandbox.in(sandbox.directory()).systems().list();
    }

    private static List<Long> pids() throws IOException {
        return systems().stream().flatMap(system -> system.pid().stream()).toList();
    }

    private static boolean isRunning() {
        try {
            return Sandbox.in(sandbox.directory()).status().isRunning();
        } catch (IOException unreadable) {
            return true;
        }
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
