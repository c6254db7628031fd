package dev.weir.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.adapter.cloud.CloudFlink;
import dev.weir.adapter.cloud.Tableflow;
import dev.weir.adapter.flink.SqlGateway;
import dev.weir.live.Observed;
import dev.weir.model.Resource;
import dev.weir.model.Resource.FlinkStatement;
import dev.weir.target.ConfluentCloud;
import dev.weir.target.FailureKind;
import dev.weir.target.FlinkPlace;
import dev.weir.target.ServerException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Flink and Tableflow. After each test both sides must have kept to the descriptions. */
final class FlinkAdaptersTest {
    private final CheckedServer server = new CheckedServer();

    @AfterEach
    void stop() {
        server.close();
        assertThat(server.complaints()).isEmpty();
    }

    @Test
    void statementsInConfluentCloud() {
        CloudStatements service = new CloudStatements(new RestTopics(), 1);
        server.with(service, Optional.of(OpenApi.of("ccloud-flink-gateway-v1.openapi.yaml")));
        try (CloudFlink flink = new CloudFlink(place(Optional.of("sa-1")), CloudAdaptersTest.SHORT)) {
            FlinkStatement insert = statement("shop-insert", "INSERT INTO a SELECT 1", Map.of("sql.state-ttl", "1 h"));
            flink.submit(insert, insert.text());
            assertThat(service.spec("shop-insert").toString())
                    .contains("\"compute_pool_id\":\"lfcp-1\"")
                    .contains("\"principal\":\"sa-1\"")
                    .contains("\"sql.current-catalog\":\"env-1\"")
                    .contains("\"sql.current-database\":\"shop\"")
                    .contains("\"sql.state-ttl\":\"1 h\"");
            assertThat(flink.find("shop-insert").orElseThrow().phase()).isEqualTo("PENDING");
            assertThat(flink.find("shop-insert").orElseThrow().phase()).isEqualTo("RUNNING");
            assertThat(catchThrowableOfType(ServerException.class, () -> flink.submit(insert, insert.text()))
                            .kind())
                    .isEqualTo(FailureKind.CONFLICT);
            service.phase("shop-insert", "FAILED", "out of memory");
            assertThat(flink.find("shop-insert"))
                    .contains(new Observed.FlinkStatement("shop-insert", "FAILED", "out of memory"));
            flink.delete("shop-insert");
            flink.delete("shop-insert");
            assertThat(flink.find("shop-insert")).isEmpty();
        }
    }

    @Test
    void aListComesInPages() {
        server.with(
                new CloudStatements(new RestTopics(), 0),
                Optional.of(OpenApi.of("ccloud-flink-gateway-v1.openapi.yaml")));
        try (CloudFlink flink = new CloudFlink(place(Optional.empty()), CloudAdaptersTest.SHORT)) {
            for (String name : List.of("a", "b", "c", "d", "e")) {
                FlinkStatement each = statement(name, "INSERT INTO x SELECT 1", Map.of());
                flink.submit(each, each.text());
            }
            assertThat(flink.list()).extracting(Observed.FlinkStatement::name).containsExactly("a", "b", "c", "d", "e");
        }
    }

    @Test
    void topicsBecomeTables() {
        CloudTableflow service = new CloudTableflow(1);
        server.with(service, Optional.of(OpenApi.of("ccloud-tableflow-v1.openapi.yaml")));
        ConfluentCloud place = new ConfluentCloud(server.endpoint("key", "pw"), "env-1", "lkc-1", Optional.empty());
        try (Tableflow tableflow = new Tableflow(place, CloudAdaptersTest.SHORT)) {
            tableflow.create(table(List.of("ICEBERG"), Optional.empty(), OptionalLong.empty(), Optional.empty()));
            assertThat(tableflow.find("orders").orElseThrow().phase()).isEqualTo("PENDING");
            assertThat(tableflow.find("orders").orElseThrow().phase()).isEqualTo("RUNNING");
            assertThat(service.spec("orders").orElseThrow().at("/storage/kind").asText())
                    .isEqualTo("Managed");
            tableflow.change(table(
                    List.of("DELTA", "ICEBERG"), Optional.empty(), OptionalLong.of(604_800_000), Optional.of("SKIP")));
            assertThat(service.spec("orders").orElseThrow().toString())
                    .contains("\"table_formats\":[\"DELTA\",\"ICEBERG\"]")
                    .contains("\"retention_ms\":\"604800000\"")
                    .contains("\"mode\":\"SKIP\"");
            assertThat(tableflow.list()).extracting(Observed.Tableflow::topic).containsExactly("orders");
            tableflow.delete("orders");
            tableflow.delete("orders");
            assertThat(tableflow.find("orders")).isEmpty();
            tableflow.create(table(
                    List.of("ICEBERG"),
                    Optional.of(new Resource.Tableflow.Bucket("lake", "cspi-1")),
                    OptionalLong.empty(),
                    Optional.empty()));
            assertThat(service.spec("orders").orElseThrow().path("storage").toString())
                    .contains("ByobAws")
                    .contains("lake")
                    .contains("cspi-1");
        }
    }

    @Test
    void statementsOfASqlGateway() {
        FlinkGateway service = new FlinkGateway();
        server.with(service, Optional.empty());
        FlinkStatement table = statement("t", "CREATE TABLE a (id INT)", Map.of());
        FlinkStatement insert = statement("i", "INSERT INTO a SELECT 1", Map.of("parallelism.default", "2"));
        try (SqlGateway flink = gateway()) {
            flink.submit(table, table.text());
            assertThat(flink.find("t").orElseThrow().phase()).isEqualTo("COMPLETED");
            flink.submit(insert, insert.text());
            flink.submit(statement("i2", "INSERT INTO a SELECT 2", Map.of()), "INSERT INTO a SELECT 2");
            assertThat(flink.list()).extracting(Observed.FlinkStatement::name).containsExactly("i", "i2");
            FlinkStatement bad = statement("bad", "INSERT INTO a\nSELECT no_such_column FROM a", Map.of());
            flink.submit(bad, bad.text());
            assertThat(flink.find("bad").orElseThrow().detail())
                    .isEqualTo("SQL validation failed. From line 2, column 8 to line 2, column 21: Object not found");
        }
        try (SqlGateway later = gateway()) {
            later.define(List.of(table));
            assertThat(later.find("i").orElseThrow().phase()).isEqualTo("RUNNING");
            later.delete("i");
            assertThat(later.find("i")).isEmpty();
            later.submit(insert, insert.text());
            assertThat(service.running()).containsExactly("i2", "i");
            service.fail("i");
            assertThat(later.find("i").orElseThrow().phase()).isEqualTo("FAILED");
            later.delete("i");
            assertThat(later.find("i")).isEmpty();
        }
        assertThat(service.openSessions()).isZero();
        assertThat(service.statements()).contains("CREATE TABLE IF NOT EXISTS a (id INT)", "STOP JOB 'job0'");
        assertThat(GatewayDescription.complaints(server.calls())).isEmpty();
    }

    private SqlGateway gateway() {
        FlinkPlace.Gateway place =
                new FlinkPlace.Gateway(server.endpoint("u", "p"), Optional.empty(), Optional.empty());
        return new SqlGateway(place, CloudAdaptersTest.SHORT, Duration.ofMillis(5));
    }

    private FlinkPlace.Cloud place(Optional<String> principal) {
        return new FlinkPlace.Cloud(
                server.endpoint("key", "pw"),
                CloudStatements.ORGANIZATION,
                "env-1",
                "lfcp-1",
                principal,
                "env-1",
                "shop");
    }

    private static FlinkStatement statement(String name, String sql, Map<String, String> properties) {
        return new FlinkStatement(name, sql, new TreeMap<>(properties));
    }

    private static Resource.Tableflow table(
            List<String> formats,
            Optional<Resource.Tableflow.Bucket> bucket,
            OptionalLong retention,
            Optional<String> errors) {
        return new Resource.Tableflow("orders", new TreeSet<>(formats), bucket, retention, errors);
    }
}
