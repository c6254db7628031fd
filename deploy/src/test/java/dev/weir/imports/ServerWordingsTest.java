package dev.weir.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.live.LiveState;
import dev.weir.live.Observed;
import dev.weir.live.ServerInfo;
import dev.weir.model.ResourceKind;
import dev.weir.normal.CustomTypes;
import dev.weir.normal.NormalForm;
import dev.weir.normal.ServerStatement;
import dev.weir.sql.ast.CreateAsSelect;
import dev.weir.sql.ast.InsertSelect;
import dev.weir.sql.ast.Statement;
import dev.weir.sql.format.Formatter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a real ksqlDB 7.9 said of its streams, tables and queries becomes statements that mean the same to a planner. */
class ServerWordingsTest {
    private static final Path RECORDINGS =
            Path.of(System.getProperty("weir.root", "..")).resolveSibling("shared/recordings");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_recorded_wording_becomes_a_statement_of_the_same_meaning() throws IOException {
        SortedSet<String> wordings = wordings();
        assertThat(wordings).hasSizeGreaterThan(60);
        UserStatement statements = new UserStatement(live(), topic -> true);
        for (String wording : wordings) {
            Optional<Statement> statement = statements.of(wording);
            assertThat(statement).as(wording).isPresent();
            String text = Formatter.format(statement.get()) + ";";
            Statement again = ServerStatement.read(text).orElseThrow();
            assertThat(ServerStatement.saysTheSame(wording, again, CustomTypes.NONE))
                    .as("%s%nbecame%n%s", wording, text)
                    .isTrue();
            Statement server = NormalForm.of(ServerStatement.read(wording).orElseThrow());
            assertThat(query(NormalForm.of(again))).as(wording).isEqualTo(query(server));
            assertThat(text).doesNotContain("CLEANUP_POLICY", "OR REPLACE", "KEY_FORMAT = 'KAFKA'", "KSQL_COL");
        }
    }

    @Test
    void nothing_is_left_of_what_the_server_adds() {
        assertThat(imported("""
                CREATE STREAM BIG_ORDERS WITH (CLEANUP_POLICY='delete', KAFKA_TOPIC='BIG_ORDERS', PARTITIONS=2, REPLICAS=1, RETENTION_MS=604800000) AS SELECT
                  ORDERS.ID ID,
                  ORDERS.CUSTOMER_ID CUSTOMER,
                  UCASE(ORDERS.NOTE) KSQL_COL_0,
                  TRANSFORM(ORDERS.TAGS, (ID) => (UCASE(ID) + ORDERS.ID)) TAGS
                FROM ORDERS ORDERS
                WHERE (ORDERS.AMOUNT > 100)
                EMIT CHANGES;""")).isEqualTo("""
                CREATE STREAM BIG_ORDERS AS
                SELECT
                  ID,
                  CUSTOMER_ID AS CUSTOMER,
                  UCASE(NOTE),
                  TRANSFORM(TAGS, (ID) => UCASE(ID) + ORDERS.ID) AS TAGS
                FROM ORDERS
                WHERE AMOUNT > 100
                EMIT CHANGES""");
    }

    @Test
    void in_a_join_a_name_stays_that_more_than_one_side_has() {
        assertThat(imported("""
                CREATE STREAM J WITH (CLEANUP_POLICY='delete', KAFKA_TOPIC='joined', PARTITIONS=4, REPLICAS=1, RETENTION_MS=86400000) AS SELECT
                  O.ID ID,
                  C.ID C_ID,
                  O.AMOUNT AMOUNT,
                  CUSTOMERS.NAME NAME
                FROM ORDERS O
                LEFT OUTER JOIN CUSTOMERS CUSTOMERS ON ((O.CUSTOMER_ID = CUSTOMERS.ID))
                EMIT CHANGES;""")).isEqualTo("""
                CREATE STREAM J WITH (
                  KAFKA_TOPIC = 'joined',
                  PARTITIONS = 4,
                  RETENTION_MS = 86400000
                ) AS
                SELECT
                  O.ID AS ID,
                  C.ID AS C_ID,
                  O.AMOUNT,
                  CUSTOMERS.NAME
                FROM ORDERS AS O
                LEFT JOIN CUSTOMERS ON O.CUSTOMER_ID = CUSTOMERS.ID
                EMIT CHANGES""");
    }

    @Test
    void columns_that_came_later_are_columns() {
        assertThat(imported("""
                CREATE OR REPLACE STREAM ORDERS (ID STRING KEY, `Mixed` INTEGER) WITH (CLEANUP_POLICY='delete', KAFKA_TOPIC='orders', KEY_FORMAT='KAFKA', PARTITIONS=2, VALUE_FORMAT='JSON');
                ALTER STREAM orders ADD COLUMN alt1 STRING;
                ALTER STREAM orders ADD COLUMN alt2 INT, ADD alt3 BIGINT;
                """)).isEqualTo("""
                CREATE STREAM ORDERS (
                  ID STRING KEY,
                  `Mixed` INTEGER,
                  ALT1 STRING,
                  ALT2 INTEGER,
                  ALT3 BIGINT
                ) WITH (
                  KAFKA_TOPIC = 'orders',
                  VALUE_FORMAT = 'JSON'
                )""");
    }

    @Test
    void a_topic_that_the_manifest_lacks_is_made_by_its_statement() {
        Optional<Statement> statement = new UserStatement(live(), topic -> false)
                .of(
                        "CREATE STREAM S (A INTEGER) WITH (CLEANUP_POLICY='delete', KAFKA_TOPIC='s', PARTITIONS=3, VALUE_FORMAT='JSON');");
        assertThat(statement.map(Formatter::format).orElse("")).contains("PARTITIONS = 3");
    }

    private static String imported(String wording) {
        return new UserStatement(live(), topic -> true)
                .of(wording)
                .map(Formatter::format)
                .orElse("");
    }

    private static Object query(Statement statement) {
        if (statement instanceof CreateAsSelect create) {
            return create.query();
        }
        return statement instanceof InsertSelect insert ? insert.query() : "";
    }

    private static LiveState live() {
        List<Observed> observed = new ArrayList<>();
        for (String name : List.of("orders", "s", "ok1", "errs", "gone", "one")) {
            int partitions = List.of("orders", "errs").contains(name) ? 2 : 1;
            observed.add(new Observed.Topic(name, partitions, 1, new TreeMap<>()));
        }
        observed.add(source("ORDERS", "orders", "ID", "CUSTOMER_ID", "AMOUNT", "NOTE", "TAGS"));
        observed.add(source("CUSTOMERS", "customers", "ID", "NAME"));
        observed.add(source("S", "s"));
        observed.add(source("P1", "s"));
        observed.add(source("P2", "s"));
        observed.add(source("OK1", "ok1"));
        observed.add(source("ERRS", "errs"));
        observed.add(source("GONE", "gone"));
        return LiveState.of(new ServerInfo("7.9.0", "default_"), observed);
    }

    private static Observed source(String name, String topic, String... columns) {
        return new Observed.Source(ResourceKind.STREAM, name, topic, "", List.of(), List.of(), List.of(columns));
    }

    /** Statements of sources and of persistent queries. */
    private static SortedSet<String> wordings() throws IOException {
        assumeTrue(Files.isDirectory(RECORDINGS), "no recordings at " + RECORDINGS);
        SortedSet<String> wordings = new TreeSet<>();
        try (Stream<Path> files = Files.list(RECORDINGS)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                collect(JSON.readTree(file.toFile()).at("/response/body"), wordings);
            }
        }
        return wordings;
    }

    private static void collect(JsonNode answer, SortedSet<String> wordings) {
        answer.findValues("statement").forEach(statement -> add(statement.asText(), wordings));
        answer.findValues("queryString").forEach(statement -> add(statement.asText(), wordings));
        for (JsonNode entity : answer) {
            if (entity.path("@type").asText().equals("currentStatus")) {
                add(entity.path("statementText").asText(), wordings);
            }
        }
    }

    private static void add(String text, SortedSet<String> wordings) {
        if (text.matches("(?s)(CREATE (OR REPLACE )?(SOURCE )?(STREAM|TABLE|TYPE)|INSERT INTO) .*")) {
            wordings.add(text);
        }
    }
}
