package dev.weir.sandbox.standin.elasticsearch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * What one record asks for: a line that says what to do and, except for deletions, one with the document.
 *
 * @param index that it is about
 */
record BulkAction(SinkRecord record, String index, ObjectNode action, Optional<ObjectNode> document) {

    String lines() {
        return action + "\n" + document.map(content -> content + "\n").orElse("");
    }

    int bytes() {
        return lines().getBytes(StandardCharsets.UTF_8).length;
    }
}
