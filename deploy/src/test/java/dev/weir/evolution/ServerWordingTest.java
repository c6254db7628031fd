package dev.weir.evolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.normal.ServerStatement;
import dev.weir.sql.analyze.Reference;
import dev.weir.sql.ast.Origin;
import dev.weir.sql.function.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What servers say of their streams and tables tells enough to apply the rules to it. */
class ServerWordingTest {
    private static final Path RECORDINGS =
            Path.of(System.getProperty("weir.root", "..")).resolveSibling("shared/recordings");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void what_a_real_server_says() throws IOException {
        assumeTrue(Files.isDirectory(RECORDINGS), "no recordings beside the project");
        Map<String, String> statements = new TreeMap<>();
        for (String recording : List.of("175-list-streams-extended.json", "177-list-tables-extended.json")) {
            JsonNode answer =
                    JSON.readTree(RECORDINGS.resolve(recording).toFile()).at("/response/body");
            answer.findValues("sourceDescriptions")
                    .forEach(sources -> sources.forEach(source -> statements.put(
                            source.path("name").asText(),
                            source.path("statement").asText())));
        }
        assertThat(statements).hasSizeGreaterThan(20);
        assertThat(unresolved(statements)).isEmpty();
    }

    @Test
    void what_the_server_adds_and_columns_that_came_later() {
        Map<String, String> statements = Map.of("ORDERS", """
                CREATE STREAM ORDERS (ID STRING KEY, N INTEGER) WITH (CLEANUP_POLICY='delete', KAFKA_TOPIC='orders', KEY_FORMAT='KAFKA', VALUE_FORMAT='JSON');
                ALTER STREAM ORDERS ADD COLUMN M INTEGER;""", "COUNTS", """
                CREATE TABLE COUNTS WITH (CLEANUP_POLICY='compact', KAFKA_TOPIC='COUNTS', PARTITIONS=1, REPLICAS=1, RETENTION_MS=604800000) AS SELECT
                  ORDERS.M M,
                  COUNT(*) K
                FROM ORDERS ORDERS
                GROUP BY ORDERS.M
                EMIT CHANGES;""");
        assertThat(unresolved(statements)).isEmpty();
    }

    private static List<String> unresolved(Map<String, String> statements) {
        Resolver resolver = new Resolver(
                Functions.builtIn(),
                reference -> Optional.ofNullable(statements.get(reference.name()))
                        .flatMap(ServerStatement::read)
                        .map(statement -> new Resolver.Found(statement, new TreeMap<>())));
        return statements.keySet().stream()
                .filter(name -> resolver.resolve(new Reference.Source(Origin.GENERATED, name))
                        .isEmpty())
                .toList();
    }
}
