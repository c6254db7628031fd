/** The Schema Registry's REST API. Call it through SchemaRegistry. */
@NullMarked
package dev.weir.adapter.schemaregistry;

import org.jspecify.annotations.NullMarked;
