package dev.weir.adapter.kafkarest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.adapter.http.Json;
import dev.weir.port.DataRecord;
import java.time.Instant;
import java.util.Base64;

/** A record in a request. Bytes go in base 64, so that what arrives is exactly what was meant. */
final class ProducedRecord {
    private ProducedRecord() {}

    static ObjectNode of(DataRecord record) {
        ObjectNode body = Json.object();
        record.key().ifPresent(key -> body.set("key", bytes(key)));
        body.set("value", bytes(record.value()));
        record.time()
                .ifPresent(
                        time -> body.put("timestamp", Instant.ofEpochMilli(time).toString()));
        return body;
    }

    private static ObjectNode bytes(byte[] bytes) {
        return Json.object()
                .put("type", "BINARY")
                .put("data", Base64.getEncoder().encodeToString(bytes));
    }
}
