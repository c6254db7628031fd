package dev.weir.sandbox.server.entity;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** The answer to a statement that went through the command log. */
@JsonTypeName("currentStatus")
public record CurrentStatus(
        String statementText,
        String commandId,
        CommandStatus commandStatus,
        long commandSequenceNumber,
        List<Warning> warnings)
        implements Entity {}
