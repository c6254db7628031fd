/** The Schema Registry: Apicurio in this JVM behind the paths that Confluent's clients call. Call {@link dev.weir.sandbox.registry.Registry}. */
@NullMarked
package dev.weir.sandbox.registry;

import org.jspecify.annotations.NullMarked;
