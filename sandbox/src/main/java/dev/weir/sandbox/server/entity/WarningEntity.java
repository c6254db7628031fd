package dev.weir.sandbox.server.entity;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** Nothing was done, and that is what IF [NOT] EXISTS asked for. */
@JsonTypeName("warning_entity")
public record WarningEntity(String statementText, String message, List<Warning> warnings) implements Entity {
    public WarningEntity(String statementText, String message) {
        this(statementText, message, List.of());
    }
}
