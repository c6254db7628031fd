package dev.weir.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.target.Target;
import java.io.IOException;
import java.util.List;

/** in-store-personalization: the statement without functions of one's own finds the same customers, and each gets messages on a channel of their own. */
final class NearbyCustomersProof implements DemoProof {
    private static final String FILE = "statements/in-store-personalization/plain/nearby.sql";

    @Override
    public void show(CommandLine weir, Target target) throws IOException, InterruptedException {
        try (OtherStatement plain =
                OtherStatement.run(target, "STREAM", "NEARBY_CUSTOMERS", FILE, "near_feet", "100")) {
            plain.assertSameRows(
                    weir,
                    "SELECT ROWTIME, UID, PID, SKU, COUNTRY, LATITUDE, LONGITUDE, DISTANCE_FEET FROM NEARBY_CUSTOMERS"
                            + " WHERE ROWTIME < UNIX_TIMESTAMP() - UNIX_TIMESTAMP() % 86400000");
        }
        List<JsonNode> messages =
                weir.run("sandbox", "sink", "promotions-in-app").rows();
        assertThat(messages).isNotEmpty().allSatisfy(message -> {
            String customer = message.path("to").asText().replace("customer:", "");
            assertThat(message.path("content").path("data").asText()).contains("\"CUSTOMER\":\"" + customer + "\"");
        });
    }
}
