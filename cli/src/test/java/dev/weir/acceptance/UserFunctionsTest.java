package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.acceptance.CommandLine.Answer;
import dev.weir.stack.RunningSandbox;
import dev.weir.target.Target;
import dev.weir.udf.EmailHash;
import io.confluent.ksql.function.udf.Udf;
import io.confluent.ksql.function.udf.UdfDescription;
import io.confluent.ksql.function.udf.UdfParameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pipelines that call functions of a jar: refused by a server without it, and brought to the sandbox with it. */
@Timeout(120)
class UserFunctionsTest {
    private static final Path ALL = Path.of("../udf/target/weir-udf.jar");

    private static final String NAMES = """
            CREATE STREAM names (id STRING KEY, name STRING)
              WITH (kafka_topic = 'names', partitions = 1, value_format = 'JSON');
            CREATE STREAM quiet AS SELECT id, WHISPER(name) AS name FROM names;
            INSERT INTO names (id, name) VALUES ('1', 'Ada');
            """;

    private static final String MORE_NAMES = NAMES + """
            CREATE STREAM loud AS SELECT id, SHOUT(name) AS name FROM names;
            INSERT INTO names (id, name) VALUES ('2', 'Bob');
            """;

    private static RunningSandbox sandbox;
    private static CommandLine weir;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        sandbox = RunningSandbox.in(folder.resolve("sandbox"));
        weir = new CommandLine(sandbox.directory());
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    @Test
    void aServerWithoutTheFunctionIsNotTouched() throws IOException {
        String sql = NAMES.replace("names", "others").replace("WHISPER", "SHOUT");
        jar(project("elsewhere", sql).resolve("elsewhere.jar"), Shout.class);
        Target target = sandbox.target();
        Files.writeString(
                directory.resolve("weir.yaml"),
                "targets:\n  mine:\n    ksqldb: " + target.ksqldb().url() + "\n    kafka: "
                        + target.kafka().orElseThrow().bootstrapServers() + "\n");

        Answer refused = run("apply", "elsewhere", "-t", "mine", "--yes");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.of("diagnostic").toString())
                .contains("WEIR-MAN-035", "SHOUT", "jars/elsewhere.jar", "ksql.extension.dir", "restart");
        assertThat(run("query", "SELECT * FROM others EMIT CHANGES LIMIT 1").exit())
                .isNotZero();
    }

    @Test
    void anApplyToTheSandboxBringsTheJarAndItsChanges() throws IOException {
        Path jar = project("names", NAMES).resolve("names.jar");
        jar(jar, Whisper.class);
        Answer first = run("apply", "names", "--yes");
        assertThat(first.exit()).as(first.toString()).isZero();
        assertThat(first.toString()).contains("Installed ", "names.jar, for WHISPER.");
        assertThat(names("quiet", 1)).containsExactly("ada");

        Answer again = run("apply", "names", "--yes");
        assertThat(again.exit()).isZero();
        assertThat(again.toString()).doesNotContain("Installed ");

        jar(jar, Whisper.class, Shout.class);
        Files.writeString(directory.resolve("pipelines/a.sql"), MORE_NAMES);
        Answer changed = run("apply", "names", "--yes");
        assertThat(changed.exit()).as(changed.toString()).isZero();
        assertThat(changed.toString()).contains("Installed a new ", "queries that run keep the old code");
        assertThat(names("quiet", 2)).contains("bob");
        assertThat(names("loud", 2)).contains("BOB");
        uninstall("names.jar");
    }

    @Test
    void anEMailAddressIsHashed() throws IOException {
        apply("signups", """
                CREATE STREAM signups (id STRING KEY, email STRING)
                  WITH (kafka_topic = 'signups', partitions = 1, value_format = 'JSON');
                CREATE STREAM hashed AS SELECT id, EMAIL_HASH(email) AS name FROM signups;
                CREATE STREAM grouped AS SELECT id, EMAIL_HASH(email, true) AS name FROM signups;
                INSERT INTO signups (id, email) VALUES ('1', ' Ada@Example.com');
                """);
        String hash = new EmailHash().emailHash("ada@example.com");

        assertThat(names("hashed", 1)).containsExactly(hash);
        assertThat(names("grouped", 1)).containsExactly(hash + "@example.com");
    }

    @Test
    void distancesAreThoseOfKsqlDb() throws IOException {
        apply("places", """
                CREATE STREAM places (id STRING KEY, lat1 DECIMAL(10, 5), lon1 DOUBLE, lat2 DECIMAL(10, 5), lon2 INTEGER)
                  WITH (kafka_topic = 'places', partitions = 1, value_format = 'JSON');
                CREATE STREAM distances AS SELECT id,
                  GEO_DISTANCE_IN(lat1, lon1, lat2, lon2, 'km') AS km,
                  GEO_DISTANCE(lat1, lon1, lat2, lon2, 'KM') AS sql_km,
                  GEO_DISTANCE_IN(lat1, lon1, lat2, lon2, 'm') AS m,
                  GEO_DISTANCE(lat1, lon1, lat2, lon2) * 1000 AS sql_m,
                  GEO_DISTANCE_IN(lat1, lon1, lat2, lon2, 'mi') AS mi,
                  GEO_DISTANCE(lat1, lon1, lat2, lon2, 'MI') AS sql_mi,
                  GEO_DISTANCE_IN(lat1, lon1, lat2, lon2, 'ft') AS ft,
                  GEO_DISTANCE(lat1, lon1, lat2, lon2, 'MI') * 5280 AS sql_ft,
                  GEO_WITHIN(lat1, lon1, lat2, lon2, 100, 'ft') AS near,
                  GEO_DISTANCE(lat1, lon1, lat2, lon2, 'MI') * 5280 <= 100 AS sql_near,
                  GEO_HASH(lat1, lon1, 6) AS cell
                  FROM places;
                INSERT INTO places (id, lat1, lon1, lat2, lon2) VALUES ('near', 52.52, 13.0001, 52.52, 13);
                INSERT INTO places (id, lat1, lon1, lat2, lon2) VALUES ('far', -33.86785, 151.20732, 57.64911, 10);
                """);

        Answer rows = run("query", "SELECT * FROM distances EMIT CHANGES LIMIT 2");

        assertThat(rows.rows())
                .hasSize(2)
                .allSatisfy(row -> Stream.of("KM", "M", "MI", "FT")
                        .forEach(unit -> assertThat(row.path(unit).asDouble())
                                .as(unit)
                                .isPositive()
                                .isCloseTo(row.path("SQL_" + unit).asDouble(), within(1e-6))));
        assertThat(rows.rows()).extracting(row -> row.path("NEAR").asBoolean()).containsExactly(true, false);
        assertThat(rows.rows())
                .extracting(row -> row.path("SQL_NEAR").asBoolean())
                .containsExactly(true, false);
        assertThat(rows.rows()).extracting(row -> row.path("CELL").asText()).containsExactly("u334zb", "r3gx2f");
    }

    @Test
    void touchesAreThoseOfPureSql() throws IOException {
        apply("touches", """
                CREATE STREAM clicks (goal STRING KEY, clicked BIGINT, source STRING, goal_at BIGINT)
                  WITH (kafka_topic = 'clicks', partitions = 1, value_format = 'JSON');
                CREATE TABLE attributed AS SELECT goal,
                  FIRST_TOUCH(clicked, source) AS first,
                  LAST_TOUCH(clicked, source) AS last,
                  FIRST_TOUCH(clicked, source, goal_at, 600000) AS first_before,
                  LAST_TOUCH(clicked, source, goal_at, 600000) AS last_before,
                  FIRST_TOUCH_BEFORE(TOUCHES(clicked, source, 86400000), MAX(goal_at), CAST(600000 AS BIGINT)) AS collected_first,
                  LAST_TOUCH_BEFORE(TOUCHES(clicked, source, 86400000), MAX(goal_at), CAST(600000 AS BIGINT)) AS collected_last
                  FROM clicks GROUP BY goal;
                CREATE TABLE pure AS SELECT goal,
                  SUBSTRING(MIN(LPAD(CAST(clicked AS STRING), 13, '0') + source), 14) AS first,
                  SUBSTRING(MAX(LPAD(CAST(clicked AS STRING), 13, '0') + source), 14) AS last
                  FROM clicks WHERE clicked <= goal_at AND goal_at - clicked <= 600000 GROUP BY goal;
                INSERT INTO clicks (goal, clicked, source, goal_at) VALUES ('g', 1800000, 'search', 2000000);
                INSERT INTO clicks (goal, clicked, source, goal_at) VALUES ('g', 2000001, 'after', 2000000);
                INSERT INTO clicks (goal, clicked, source, goal_at) VALUES ('g', 1400000, 'late mail', 2000000);
                INSERT INTO clicks (goal, clicked, source, goal_at) VALUES ('g', 1399999, 'too early', 2000000);
                """);

        JsonNode touches = last("attributed", "last_before = 'search' AND first = 'too early'");
        JsonNode pure = last("pure", "first = 'late mail'");

        assertThat(touches.path("LAST").asText()).isEqualTo("after");
        assertThat(touches.path("FIRST_BEFORE").asText())
                .isEqualTo("late mail")
                .isEqualTo(pure.path("FIRST").asText())
                .isEqualTo(touches.path("COLLECTED_FIRST").asText());
        assertThat(touches.path("LAST_BEFORE").asText())
                .isEqualTo("search")
                .isEqualTo(pure.path("LAST").asText())
                .isEqualTo(touches.path("COLLECTED_LAST").asText());
    }

    @Test
    void suggestionsAreThoseOfPureSql() throws IOException {
        String catalogue = """
                CREATE TABLE products (id STRING PRIMARY KEY, kind STRING, price DOUBLE)
                  WITH (kafka_topic = 'products', partitions = 1, value_format = 'JSON');
                CREATE STREAM product_rows (id STRING KEY, kind STRING, price DOUBLE)
                  WITH (kafka_topic = 'products', value_format = 'JSON');
                CREATE TABLE price_lists AS SELECT kind, PRICE_LIST(id, price) AS prices FROM products GROUP BY kind;
                CREATE TABLE cheapest AS SELECT kind, TOPK(price, 2) AS prices FROM product_rows WHERE price < 20 GROUP BY kind;
                CREATE STREAM offers AS SELECT kind, CHEAPER(prices, 20, 2) AS cheaper FROM price_rows;
                CREATE STREAM single_offers AS SELECT kind, SUGGEST(prices, 20, 2) AS one FROM price_rows;
                INSERT INTO products (id, kind, price) VALUES ('bag', 'office', 20);
                INSERT INTO products (id, kind, price) VALUES ('pen', 'office', 1);
                INSERT INTO products (id, kind, price) VALUES ('pad', 'office', 5);
                INSERT INTO products (id, kind, price) VALUES ('ink', 'office', 9);
                """;
        apply("shop", catalogue.replace("CREATE STREAM offers", """
                CREATE STREAM price_rows (kind STRING KEY, prices MAP<STRING, DOUBLE>)
                  WITH (kafka_topic = 'PRICE_LISTS', value_format = 'JSON');
                CREATE STREAM offers"""));

        JsonNode offers = last("offers", "ARRAY_LENGTH(cheaper) = 2 AND cheaper[1]->product = 'ink'");
        JsonNode one = last("single_offers", "one->product = 'pad'");
        JsonNode pure = last(
                "cheapest",
                "ARRAY_CONTAINS(prices, CAST(5 AS DOUBLE)) AND ARRAY_LENGTH(prices) = 2" + " AND prices[1] = 9");

        assertThat(offers.path("CHEAPER").findValuesAsText("PRODUCT")).containsExactly("ink", "pad");
        assertThat(offers.path("CHEAPER").findValues("PRICE"))
                .extracting(JsonNode::asDouble)
                .containsExactly(
                        pure.path("PRICES").get(0).asDouble(),
                        pure.path("PRICES").get(1).asDouble());
        assertThat(one.path("ONE").path("PRICE").asDouble()).isEqualTo(5);
    }

    private void apply(String name, String sql) throws IOException {
        Files.copy(ALL, project(name, sql, "weir-udf.jar").resolve("weir-udf.jar"));
        Answer applied = run("apply", name, "--yes");
        assertThat(applied.exit()).as(applied.toString()).isZero();
    }

    private Stream<String> names(String stream, int rows) {
        return run("query", "SELECT name FROM " + stream + " EMIT CHANGES LIMIT " + rows).rows().stream()
                .map(row -> row.path("NAME").asText());
    }

    private static void uninstall(String jar) throws IOException {
        Path folder = sandbox.directory();
        try (Stream<Path> files = Files.walk(folder)) {
            Files.delete(files.filter(file -> file.endsWith(jar)).findFirst().orElseThrow());
        }
    }

    /** The first row that meets a condition. */
    private JsonNode last(String source, String condition) {
        Answer query = run("query", "SELECT * FROM " + source + " WHERE " + condition + " EMIT CHANGES LIMIT 1");
        assertThat(query.rows()).as(query.toString()).hasSize(1);
        return query.rows().get(0);
    }

    private Answer run(String... arguments) {
        return weir.run(Stream.concat(Stream.of("-C", directory.toString()), Stream.of(arguments))
                .toArray(String[]::new));
    }

    private Path project(String name, String sql) throws IOException {
        return project(name, sql, name + ".jar");
    }

    /** A project whose pipeline calls functions of a jar; returns the folder for that jar. */
    private Path project(String name, String sql, String jar) throws IOException {
        Files.createDirectories(directory.resolve("pipelines"));
        Files.writeString(
                directory.resolve("pipelines/" + name + ".yaml"),
                "pipeline: " + name + "\nproperties: {auto.offset.reset: earliest}\nfunctions: [../jars/" + jar
                        + "]\nstatements: [a.sql]\n");
        Files.writeString(directory.resolve("pipelines/a.sql"), sql);
        return Files.createDirectories(directory.resolve("jars"));
    }

    private static void jar(Path jar, Class<?>... classes) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Class<?> type : classes) {
                String entry = type.getName().replace('.', '/') + ".class";
                try (InputStream code = Objects.requireNonNull(type.getResourceAsStream("/" + entry))) {
                    out.putNextEntry(new JarEntry(entry));
                    code.transferTo(out);
                    out.closeEntry();
                }
            }
        }
    }

    /** A function of a user. */
    @UdfDescription(name = "whisper", description = "in small letters")
    public static final class Whisper {
        @Udf
        public String whisper(@UdfParameter("text") String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    /** Another one. */
    @UdfDescription(name = "shout", description = "in capitals")
    public static final class Shout {
        @Udf
        public String shout(@UdfParameter("text") String text) {
            return text.toUpperCase(Locale.ROOT);
        }
    }
}
