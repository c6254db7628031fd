package io.confluent.connect.json;

import dev.weir.sandbox.connect.registered.RegisteredConverter;
import dev.weir.sql.schema.FormatName;

/** {@link RegisteredConverter} for JSON Schema, under the class name that is written in connector configs everywhere. */
public final class JsonSchemaConverter extends RegisteredConverter {
    public JsonSchemaConverter() {
        super(FormatName.JSON_SR);
    }
}
