package dev.weir.sql.schema;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How keys or values are serialised.
 *
 * @param properties by ksqlDB's own names ({@code delimiter}, {@code fullSchemaName}, {@code schemaId},
 *     {@code nullableRepresentation}), in the order of these names
 * @param wrapped for a schema of one column: inside a record (true) or bare (false); empty where there is nothing to choose
 */
public record Format(FormatName name, Map<String, String> properties, Optional<Boolean> wrapped) {
    public static final String DELIMITER = "delimiter";
    public static final String FULL_SCHEMA_NAME = "fullSchemaName";
    public static final String SCHEMA_ID = "schemaId";
    public static final String NULLABLE_REPRESENTATION = "nullableRepresentation";

    public Format {
        properties = Collections.unmodifiableMap(new TreeMap<>(properties));
    }

    public static Format of(FormatName name) {
        return new Format(name, Map.of(), Optional.empty());
    }

    public Format withWrapped(Optional<Boolean> choice) {
        return new Format(name, properties, choice);
    }

    public Optional<String> property(String key) {
        return Optional.ofNullable(properties.get(key));
    }
}
