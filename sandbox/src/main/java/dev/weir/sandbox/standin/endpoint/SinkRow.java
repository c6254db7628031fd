package dev.weir.sandbox.standin.endpoint;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a sink has delivered: one row or message.
 *
 * @param at when it arrived, in ISO 8601
 * @param to the table or channel
 * @param id by which the service tells repetitions; empty: it can't
 * @param content as it was sent
 */
@JsonPropertyOrder({"at", "to", "id", "content"})
public record SinkRow(String at, String to, String id, JsonNode content) {}
