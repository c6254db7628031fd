package dev.weir.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.adapter.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Flink's own description of its SQL Gateway: paths, methods, query parameters and the members of bodies. */
final class GatewayDescription {
    private static final Path FILE = Path.of(
            System.getProperty("weir.root", "."), "..", "shared", "openapi", "sql_gateway_rest_api_v3.snapshot");

    private GatewayDescription() {}

    /** The test is skipped where the file is missing. */
    static List<String> complaints(List<Call> calls) {
        Assumptions.assumeTrue(Files.isRegularFile(FILE), "no description at " + FILE);
        JsonNode known = Json.read(text()).orElseThrow().path("calls");
        List<String> complaints = new ArrayList<>();
        for (Call call : calls) {
            String path = call.path().substring(call.path().indexOf('/', 1));
            boolean fits = false;
            for (JsonNode each : known) {
                fits |= each.path("method").asText().equals(call.method())
                        && path.matches(each.path("url").asText().replaceAll(":[a-z_]+", "[^/]+"))
                        && queryFits(call, each)
                        && bodyFits(call, each);
            }
            if (!fits) {
                complaints.add(call.line() + "?" + call.query() + " " + call.body());
            }
        }
        return complaints;
    }

    private static boolean queryFits(Call call, JsonNode described) {
        for (JsonNode parameter : described.path("query-parameters").path("queryParameters")) {
            if (parameter.path("mandatory").asBoolean()
                    && !call.query().contains(parameter.path("key").asText() + "=")) {
                return false;
            }
        }
        return true;
    }

    private static boolean bodyFits(Call call, JsonNode described) {
        List<String> members = new ArrayList<>();
        call.json().fieldNames().forEachRemaining(members::add);
        return members.stream().allMatch(described.path("request").path("properties")::has);
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
