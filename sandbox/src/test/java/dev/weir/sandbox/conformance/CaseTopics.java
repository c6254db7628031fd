package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.schema.InMemoryRegistry;
import dev.weir.sandbox.schema.SchemaText;
import dev.weir.sandbox.schema.SchemaText.Import;
import dev.weir.sandbox.schema.Schemas;
import dev.weir.sql.schema.DataSource;
import java.util.ArrayList;
import java.util.List;

/** The schemas that are registered before a case runs. */
final class CaseTopics {
    private CaseTopics() {}

    /** @param withIds whether to register the schemas with an id of their own, or those without */
    static void register(JsonNode topics, boolean withIds, InMemoryRegistry registry) {
        for (JsonNode topic : topics) {
            for (String part : List.of("key", "value")) {
                if (topic.has(part + "SchemaId") == withIds) {
                    register(topic, part, registry);
                }
            }
        }
    }

    private static void register(JsonNode topic, String part, InMemoryRegistry registry) {
        JsonNode text = topic.path(part + "Schema");
        if (text.isMissingNode()) {
            return;
        }
        String subject = topic.path("name").asText() + "-" + part;
        SchemaText schema = schema(
                topic.path(part + "Format").asText("AVRO"), text, imports(topic.path(part + "SchemaReferences")));
        JsonNode id = topic.path(part + "SchemaId");
        if (id.isMissingNode()) {
            registry.register(subject, schema);
        } else {
            registry.register(subject, schema, id.asInt());
        }
    }

    private static SchemaText schema(String format, JsonNode text, List<Import> imports) {
        return switch (format) {
            case "PROTOBUF" -> new SchemaText("PROTOBUF", text.asText(), imports);
            case "JSON", "JSON_SR" -> new SchemaText("JSON", text.toString(), imports);
            default -> new SchemaText("AVRO", text.toString(), imports);
        };
    }

    private static List<Import> imports(JsonNode references) {
        List<Import> imports = new ArrayList<>();
        for (JsonNode reference : references) {
            imports.add(new Import(
                    reference.path("name").asText(), reference.path("schema").asText()));
        }
        return imports;
    }

    /** The schemas that follow from a statement's columns, where the case gives none. */
    static void registerDerived(DataSource source, InMemoryRegistry registry) {
        Schemas.register(
                registry,
                source.topic(),
                true,
                source.keyFormat(),
                source.schema().key());
        Schemas.register(
                registry,
                source.topic(),
                false,
                source.valueFormat(),
                source.schema().value());
    }
}
