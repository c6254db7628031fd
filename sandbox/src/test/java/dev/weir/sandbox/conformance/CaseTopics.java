package dev.weir.sandbox.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.sandbox.serde.AvroSchemas;
import dev.weir.sandbox.serde.InMemoryRegistry;
import dev.weir.sandbox.serde.SchemaRegistry.RegisteredSchema;
import dev.weir.sql.schema.Column;
import dev.weir.sql.schema.DataSource;
import dev.weir.sql.schema.Format;
import dev.weir.sql.schema.FormatName;
import dev.weir.sql.type.SqlType;
import java.util.List;

/** The schemas that are registered before a case runs. */
final class CaseTopics {
    private CaseTopics() {}

    static void register(JsonNode topics, InMemoryRegistry registry) {
        for (JsonNode topic : topics) {
            register(topic, "key", registry);
            register(topic, "value", registry);
        }
    }

    private static void register(JsonNode topic, String part, InMemoryRegistry registry) {
        JsonNode schema = topic.path(part + "Schema");
        String format = topic.path(part + "Format").asText("AVRO");
        if (!schema.isMissingNode() && format.equals("AVRO")) {
            registry.register(topic.path("name").asText() + "-" + part, RegisteredSchema.avro(schema.toString()));
        }
    }

    /** The schema that follows from a statement's columns, where the case gives none. */
    static void registerDerived(DataSource source, InMemoryRegistry registry) {
        derive(source.topic() + "-key", source.keyFormat(), source.schema().key(), false, registry);
        derive(source.topic() + "-value", source.valueFormat(), source.schema().value(), true, registry);
    }

    private static void derive(
            String subject, Format format, List<Column> columns, boolean wraps, InMemoryRegistry registry) {
        if (format.name() != FormatName.AVRO
                || columns.isEmpty()
                || registry.latest(subject).isPresent()) {
            return;
        }
        List<SqlType.Field> fields = columns.stream()
                .map(column -> new SqlType.Field(column.name(), column.type()))
                .toList();
        boolean wrapped = fields.size() > 1 || format.wrapped().orElse(wraps);
        String name = format.property(Format.FULL_SCHEMA_NAME).orElse(AvroSchemas.DEFAULT_NAME);
        registry.register(
                subject,
                RegisteredSchema.avro(AvroSchemas.of(fields, name, wrapped).toString()));
    }
}
