package dev.weir.sandbox.server.entity;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers about properties, variables and custom types. */
public sealed interface SettingEntity extends Entity {
    /** SHOW PROPERTIES. */
    @JsonTypeName("properties")
    record Properties(
            String statementText,
            List<Property> properties,
            List<String> overwrittenProperties,
            List<String> defaultProperties,
            List<Warning> warnings)
            implements SettingEntity {}

    /** A property with the value that holds. */
    record Property(String name, String scope, Optional<String> value, boolean editable, String level) {}

    /** SHOW VARIABLES. */
    @JsonTypeName("variables")
    record Variables(String statementText, List<Variable> variables, List<Warning> warnings) implements SettingEntity {}

    /** A variable of the session. */
    record Variable(String name, String value) {}

    /** SHOW TYPES. */
    @JsonTypeName("type_list")
    record Types(String statementText, Map<String, SchemaInfo> types, List<Warning> warnings)
            implements SettingEntity {}
}
