package dev.weir.sandbox.server.entity;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** Answers about functions. */
public sealed interface FunctionEntity extends Entity {
    /** SHOW FUNCTIONS. */
    @JsonTypeName("function_names")
    record Functions(String statementText, List<FunctionName> functions, List<Warning> warnings)
            implements FunctionEntity {}

    /** @param type SCALAR, AGGREGATE or TABLE */
    record FunctionName(String name, String type, String category) {}

    /** DESCRIBE FUNCTION. */
    @JsonTypeName("describe_function")
    record Description(
            String statementText,
            String name,
            String description,
            String author,
            String version,
            String path,
            List<Signature> functions,
            String type,
            List<Warning> warnings)
            implements FunctionEntity {}

    /** One way to call the function. */
    record Signature(List<Argument> arguments, String returnType, String description, List<String> argumentTypes) {}

    /** One argument of it. */
    record Argument(String name, String type, String description, boolean isVariadic) {}
}
