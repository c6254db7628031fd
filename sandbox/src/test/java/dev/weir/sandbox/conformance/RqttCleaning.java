package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Leaves a server as empty as it was. */
record RqttCleaning(RqttClient client) {

    void clean() {
        for (JsonNode query : list("SHOW QUERIES;", "queries")) {
            if (query.path("id").asText().startsWith("INSERTQUERY_")) {
                client.ksql("TERMINATE " + query.path("id").asText() + ";", Map.of());
            }
        }
        dropSources();
        for (JsonNode connector : list("SHOW CONNECTORS;", "connectors")) {
            client.ksql("DROP CONNECTOR `" + connector.path("name").asText() + "`;", Map.of());
        }
        for (String type : names(list("SHOW TYPES;", "types"))) {
            client.ksql("DROP TYPE `" + type + "`;", Map.of());
        }
    }

    /** A source can be dropped once nothing reads it any more, so the last of a pipeline goes first. */
    private void dropSources() {
        int before = Integer.MAX_VALUE;
        List<String> drops = drops();
        while (!drops.isEmpty() && drops.size() < before) {
            before = drops.size();
            drops.forEach(drop -> client.ksql(drop, Map.of()));
            drops = drops();
        }
    }

    private List<String> drops() {
        List<String> drops = new ArrayList<>();
        for (JsonNode table : list("SHOW TABLES;", "tables")) {
            drops.add("DROP TABLE `" + table.path("name").asText() + "`;");
        }
        for (JsonNode stream : list("SHOW STREAMS;", "streams")) {
            drops.add("DROP STREAM `" + stream.path("name").asText() + "`;");
        }
        return drops;
    }

    private static List<String> names(JsonNode types) {
        List<String> names = new ArrayList<>();
        types.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode list(String statement, String field) {
        return client.ksql(statement, Map.of()).body().path(0).path(field);
    }
}
