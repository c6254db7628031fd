/** A Confluent Cloud for tests. Every request that it gets and every answer that it gives is checked against the service's own OpenAPI description. */
@NullMarked
package dev.weir.cloud;

import org.jspecify.annotations.NullMarked;
