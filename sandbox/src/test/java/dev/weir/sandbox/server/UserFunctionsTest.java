package dev.weir.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.conformance.function.TestUdf;
import dev.weir.sandbox.testing.FunctionJar;
import dev.weir.sandbox.testing.Rest;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar in the extension folder, from SHOW FUNCTIONS to rows. */
class UserFunctionsTest {
    @TempDir
    private Path directory;

    @Test
    void functionsInTheExtensionFolderAreListedCheckedAndRun() throws Exception {
        Path extensions = Files.createDirectories(directory.resolve("ext"));
        Path jar = FunctionJar.write(extensions.resolve("mine.jar"), TestUdf.class);
        try (ServerUnderTest server = ServerUnderTest.start("udf", directory)) {
            JsonNode described = server.ksql("DESCRIBE FUNCTION test_udaf;").get(0);
            assertThat(server.ksql("SHOW FUNCTIONS;").toString()).contains("TEST_UDAF", "TOSTRUCT");
            assertThat(described.path("path").asText()).isEqualTo(jar.toString());
            assertThat(described.path("functions")).hasSize(5);
            assertThat(described.path("functions").findValuesAsText("description"))
                    .contains("sums ints", "sums longs");

            server.ksql(
                    "CREATE STREAM udf_in (id STRING KEY, n INT) WITH (kafka_topic='udf_in', partitions=1, value_format='JSON');");
            assertThat(server.refused("CREATE STREAM udf_no AS SELECT id, tostruct(n) FROM udf_in;")
                            .path("message")
                            .asText())
                    .contains("TOSTRUCT");
            server.ksql("SET 'auto.offset.reset'='earliest'; CREATE TABLE udf_sums AS SELECT id, test_udaf(n) AS total,"
                    + " tostruct('x')->a AS a FROM udf_in GROUP BY id;");
            server.ksql("INSERT INTO udf_in (id, n) VALUES ('a', 3); INSERT INTO udf_in (id, n) VALUES ('a', 4);");

            Rest.await(() -> server.rows("SELECT * FROM udf_sums WHERE id = 'a';", false)
                    .toString()
                    .equals("[[\"a\",7,\"x\"]]"));
        }
    }
}
