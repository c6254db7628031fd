/**
 * Kafka Connect in this JVM: one distributed worker with its REST interface on loopback, and the Avro converter that it writes with. Call {@link
 * dev.weir.sandbox.connect.ConnectGateway}, which brings the plugins that it is asked for.
 */
@NullMarked
package dev.weir.sandbox.connect;

import org.jspecify.annotations.NullMarked;
