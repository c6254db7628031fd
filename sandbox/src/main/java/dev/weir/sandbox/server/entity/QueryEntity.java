package dev.weir.sandbox.server.entity;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** Answers about queries. */
public sealed interface QueryEntity extends Entity {
    /** SHOW QUERIES. */
    @JsonTypeName("queries")
    record Queries(String statementText, List<RunningQueryInfo> queries, List<Warning> warnings)
            implements QueryEntity {}

    /** EXPLAIN. */
    @JsonTypeName("queryDescription")
    record Description(String statementText, QueryDescription queryDescription, List<Warning> warnings)
            implements QueryEntity {}

    /** SHOW QUERIES EXTENDED. */
    @JsonTypeName("query_descriptions")
    record Descriptions(String statementText, List<QueryDescription> queryDescriptions, List<Warning> warnings)
            implements QueryEntity {}
}
