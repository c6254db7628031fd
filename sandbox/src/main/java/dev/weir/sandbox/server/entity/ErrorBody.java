package dev.weir.sandbox.server.entity;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** What a refused request is told. The first three digits of the code are the HTTP status. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@type")
public sealed interface ErrorBody {
    @JsonProperty("error_code")
    int code();

    String message();

    /** An error that no single statement is to blame for. */
    @JsonTypeName("generic_error")
    record Generic(@JsonProperty("error_code") int code, String message) implements ErrorBody {}

    /** An error of one statement. The list of entities is empty on real servers too, even if earlier statements were executed. */
    @JsonTypeName("statement_error")
    record OfStatement(
            @JsonProperty("error_code") int code, String message, String statementText, List<Entity> entities)
            implements ErrorBody {}
}
