/** Kafka Connect, asked over its REST interface. */
@NullMarked
package dev.weir.sandbox.server.connect;

import org.jspecify.annotations.NullMarked;
