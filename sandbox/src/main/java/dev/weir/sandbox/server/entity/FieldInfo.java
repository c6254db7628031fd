package dev.weir.sandbox.server.entity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * A column.
 *
 * @param type {@code KEY} or {@code HEADER}; a plain value column has none
 * @param headerKey the one header that the column holds
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record FieldInfo(String name, SchemaInfo schema, Optional<String> type, Optional<String> headerKey) {}
