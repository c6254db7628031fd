package dev.weir.sandbox.standin.bigquery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.sandbox.standin.Documents;
import dev.weir.sandbox.standin.Rejected;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;

/** What records become. */
final class Rows {
    private static final double MILLIS = 1000.0;

    private final Settings settings;
    private final Documents documents;

    Rows(Settings settings) {
        this.settings = settings;
        this.documents =
                new Documents(new BigQueryScalars(settings.getBoolean("convertDoubleSpecialValues")), false, false);
    }

    Row of(SinkRecord record) {
        JsonNode content = documents.node(record.valueSchema(), record.value());
        if (!(content instanceof ObjectNode columns)) {
            throw new DataException(
                    Rejected.name(record) + ": the value is no record of fields, so it cannot be a row.");
        }
        String key = settings.getString("kafkaKeyFieldName");
        if (!key.isEmpty() && record.key() != null) {
            columns.set(key, documents.node(record.keySchema(), record.key()));
        }
        String origin = settings.getString("kafkaDataFieldName");
        if (!origin.isEmpty()) {
            columns.set(origin, origin(record));
        }
        String insertId = record.topic() + "-" + record.kafkaPartition() + "-" + record.kafkaOffset();
        String table = settings.table(record.topic()) + settings.decorator(record);
        return new Row(
                record, table, insertId, settings.getBoolean("sanitizeFieldNames") ? sanitized(columns) : columns);
    }

    private static ObjectNode origin(SinkRecord record) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("topic", record.topic())
                .put("partition", record.kafkaPartition())
                .put("offset", record.kafkaOffset())
                .put("insertTime", System.currentTimeMillis() / MILLIS);
    }

    private static ObjectNode sanitized(ObjectNode columns) {
        ObjectNode clean = JsonNodeFactory.instance.objectNode();
        columns.properties()
                .forEach(column -> clean.set(Settings.sanitized(column.getKey()), inside(column.getValue())));
        return clean;
    }

    private static JsonNode inside(JsonNode value) {
        if (value instanceof ObjectNode columns) {
            return sanitized(columns);
        }
        if (value instanceof ArrayNode list) {
            ArrayNode clean = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> clean.add(inside(element)));
            return clean;
        }
        return value;
    }
}
