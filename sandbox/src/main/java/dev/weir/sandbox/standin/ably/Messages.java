package dev.weir.sandbox.standin.ably;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.sandbox.standin.Documents;
import dev.weir.sandbox.standin.EpochScalars;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.sink.SinkRecord;

/** What records become: data as text that is JSON, as plain text, or as base64; the record's key and headers beside it. */
final class Messages {
    private static final String PUSH = "com.ably.extras.push";

    private final Settings settings;
    private final Template name;
    private final Documents documents = new Documents(new EpochScalars(), true, true);

    Messages(Settings settings) {
        this.settings = settings;
        this.name = settings.messageName();
    }

    /** @throws DataException when no message can be made of the record */
    ObjectNode of(SinkRecord record) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        message.put("id", record.topic().hashCode() + ":" + record.kafkaPartition() + ":" + record.kafkaOffset());
        message.put("clientId", settings.clientId());
        String text = name.in(record);
        if (!text.isEmpty()) {
            message.put("name", text);
        }
        data(message, record);
        extras(message, record);
        int length = message.toString().getBytes(StandardCharsets.UTF_8).length;
        if (length > settings.longestMessage()) {
            throw new DataException("The message has " + length + " bytes, more than message.payload.size.max allows.");
        }
        return message;
    }

    private void data(ObjectNode message, SinkRecord record) {
        Object value = record.value();
        if (value instanceof Struct || value instanceof Map || value instanceof List) {
            message.put("data", documents.node(record.valueSchema(), value).toString())
                    .put("encoding", "json");
        } else if (value instanceof byte[] bytes) {
            message.put("data", Base64.getEncoder().encodeToString(bytes)).put("encoding", "base64");
        } else if (value instanceof String text) {
            message.put("data", text);
        } else if (value != null) {
            throw new DataException("Only text, bytes and records of fields can be a message's data.");
        }
    }

    private void extras(ObjectNode message, SinkRecord record) {
        ObjectNode kafka = JsonNodeFactory.instance.objectNode();
        byte[] key = record.key() instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : record.key() instanceof byte[] bytes ? bytes : new byte[0];
        if (key.length > 0) {
            kafka.put("key", Base64.getEncoder().encodeToString(key));
        }
        ObjectNode extras = JsonNodeFactory.instance.objectNode();
        for (Header header : record.headers()) {
            ObjectNode place = header.key().equals(PUSH) ? extras : kafka.withObject("/headers");
            place.set(
                    header.key().equals(PUSH) ? "push" : header.key(), documents.node(header.schema(), header.value()));
        }
        if (!kafka.isEmpty()) {
            extras.set("kafka", kafka);
        }
        if (!extras.isEmpty()) {
            message.set("extras", extras);
        }
    }
}
