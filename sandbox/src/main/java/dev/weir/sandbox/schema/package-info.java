/**
 * Schemas in the Schema Registry, and the way from columns to schemas and back. {@code SchemaRegistry} is the port to the registry,
 * {@code Schemas} the entry to the rest; a trial's view of the registry changes nothing.
 */
@NullMarked
package dev.weir.sandbox.schema;

import org.jspecify.annotations.NullMarked;
