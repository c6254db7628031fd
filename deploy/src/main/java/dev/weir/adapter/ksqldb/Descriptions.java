package dev.weir.adapter.ksqldb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.live.Observed;
import dev.weir.model.ResourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Turns the entities with which ksqlDB describes its objects into observations. */
final class Descriptions {
    private Descriptions() {}

    /** Everything that an entity describes; nothing for kinds of entities that describe no object. */
    static List<Observed> of(JsonNode entity) {
        return switch (entity.path("@type").asText()) {
            case "source_descriptions" -> sources(entity.path("sourceDescriptions"));
            case "sourceDescription" -> List.of(source(entity.path("sourceDescription")));
            case "queries" -> queries(entity.path("queries"));
            case "type_list" -> types(entity.path("types"));
            case "kafka_topics", "kafka_topics_extended" -> topics(entity.path("topics"));
            default -> List.of();
        };
    }

    /** The columns that a description of a source lists, without those that are filled from a record's headers. */
    static List<String> columns(JsonNode entity) {
        return names(entity.path("sourceDescription").path("fields"));
    }

    private static List<String> names(JsonNode fields) {
        List<String> columns = new ArrayList<>();
        for (JsonNode field : fields) {
            if (!field.path("type").asText().equals("HEADER")) {
                columns.add(field.path("name").asText());
            }
        }
        return columns;
    }

    private static List<Observed> sources(JsonNode descriptions) {
        List<Observed> found = new ArrayList<>();
        descriptions.forEach(description -> found.add(source(description)));
        return found;
    }

    private static Observed source(JsonNode description) {
        boolean table = description.path("type").asText().equals("TABLE");
        return new Observed.Source(
                table ? ResourceKind.TABLE : ResourceKind.STREAM,
                description.path("name").asText(),
                description.path("topic").asText(),
                description.path("statement").asText(),
                ids(description.path("readQueries")),
                ids(description.path("writeQueries")),
                names(description.path("fields")));
    }

    private static List<String> ids(JsonNode queries) {
        List<String> ids = new ArrayList<>();
        queries.forEach(query -> ids.add(query.path("id").asText()));
        return ids.stream().sorted().toList();
    }

    private static List<Observed> queries(JsonNode queries) {
        List<Observed> found = new ArrayList<>();
        for (JsonNode query : queries) {
            if (query.path("queryType").asText().equals("PERSISTENT")) {
                found.add(query(query));
            }
        }
        return found;
    }

    private static Observed query(JsonNode query) {
        return new Observed.Query(
                query.path("id").asText(),
                query.path("sinks").path(0).asText(""),
                query.path("queryString").asText(),
                state(query));
    }

    /** The state that counts: a paused query calls itself RUNNING, and one of several servers may be in error while the others run. */
    private static String state(JsonNode query) {
        JsonNode counts = query.path("statusCount");
        if (counts.has("ERROR")) {
            return "ERROR";
        }
        Optional<String> only =
                counts.size() == 1 ? Optional.of(counts.fieldNames().next()) : Optional.empty();
        return only.orElseGet(() -> query.path("state").asText());
    }

    private static List<Observed> types(JsonNode types) {
        List<Observed> found = new ArrayList<>();
        types.properties().forEach(type -> found.add(new Observed.Type(type.getKey(), TypeText.of(type.getValue()))));
        return found;
    }

    private static List<Observed> topics(JsonNode topics) {
        List<Observed> found = new ArrayList<>();
        for (JsonNode topic : topics) {
            JsonNode replicas = topic.path("replicaInfo");
            found.add(new Observed.Topic(
                    topic.path("name").asText(),
                    replicas.size(),
                    replicas.path(0).asInt(),
                    new TreeMap<>()));
        }
        return found;
    }
}
