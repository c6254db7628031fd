package dev.weir.sandbox.server.entity;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** Answers about streams and tables. */
public sealed interface SourceEntity extends Entity {
    /** SHOW STREAMS. */
    @JsonTypeName("streams")
    record Streams(String statementText, List<SourceInfo> streams, List<Warning> warnings) implements SourceEntity {}

    /** SHOW TABLES. */
    @JsonTypeName("tables")
    record Tables(String statementText, List<SourceInfo> tables, List<Warning> warnings) implements SourceEntity {}

    /** DESCRIBE of one source. */
    @JsonTypeName("sourceDescription")
    record Description(String statementText, SourceDescription sourceDescription, List<Warning> warnings)
            implements SourceEntity {}

    /** DESCRIBE or SHOW … EXTENDED of all of a kind. */
    @JsonTypeName("source_descriptions")
    record Descriptions(String statementText, List<SourceDescription> sourceDescriptions, List<Warning> warnings)
            implements SourceEntity {}

    /** One line of a list. */
    record SourceInfo(
            String type, String name, String topic, String keyFormat, String valueFormat, boolean isWindowed) {}
}
