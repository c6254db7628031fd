package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.acceptance.CommandLine.Answer;
import dev.weir.target.Target;
import java.io.IOException;
import java.util.List;

/**
 * click-attribution: the statement without functions of one's own attributes the same clicks; every panel of the dashboard has rows; what is older than two days
 * goes from the database.
 */
final class ClickAttributionProof implements DemoProof {
    private static final String FILE = "statements/click-attribution/plain/attribution.sql";
    /** Those of the seed; the feed goes on after them. */
    private static final String SEEDED = " WHERE ID <= 240";

    @Override
    public void show(CommandLine weir, Target target) throws IOException, InterruptedException {
        try (OtherStatement plain = OtherStatement.run(
                target,
                "TABLE",
                "FIRST_CLICKS",
                FILE,
                "late_minutes",
                "2",
                "kept_hours",
                "48",
                "kept_ms",
                "172800000")) {
            plain.assertSameRows(
                    weir, "SELECT ID, USER_ID, SOURCE, CLICK_TIME, PURCHASE_TIME, CLICKS FROM FIRST_CLICKS" + SEEDED);
        }
        everyPanelHasRows(weir);
        oldRowsGo(weir);
    }

    private static void everyPanelHasRows(CommandLine weir) throws IOException {
        JsonNode dashboard = new ObjectMapper()
                .readTree(CommandLine.home()
                        .resolve("grafana/click-attribution.json")
                        .toFile());
        assertThat(dashboard.path("panels")).hasSize(10).allSatisfy(panel -> {
            String sql = panel.path("targets").path(0).path("rawSql").asText();
            assertThat(rows(weir, sql.replaceAll("\\$__timeFilter\\((\\w+)\\)", "$1 IS NOT NULL")))
                    .as(panel.path("title").asText())
                    .isNotEmpty();
        });
    }

    private static void oldRowsGo(CommandLine weir) {
        insert(weir, -1, 49);
        insert(weir, -2, 47);
        assertThat(rows(weir, "SELECT checkout_id FROM checkouts WHERE checkout_id < 0"))
                .extracting(row -> row.path("checkout_id").asText())
                .containsExactly("-2");
    }

    private static void insert(CommandLine weir, int id, int hoursAgo) {
        Answer insert = sql(
                weir,
                "INSERT INTO checkouts SELECT " + id + ", NOW() AT TIME ZONE 'UTC' - INTERVAL '" + hoursAgo + " hours',"
                        + " NOW(), 1, 'newsletter', 'u00', 'female', 'p00', 'home', 1, 'card', 'paid', 1, 1, 1");
        assertThat(insert.exit()).as(insert.toString()).isZero();
    }

    private static List<JsonNode> rows(CommandLine weir, String sql) {
        Answer answer = sql(weir, sql);
        assertThat(answer.exit()).as(answer.toString()).isZero();
        return answer.of("row");
    }

    private static Answer sql(CommandLine weir, String sql) {
        return weir.run("sandbox", "system", "sql", "postgres", "results", sql);
    }
}
