/** Kafka Connect's REST API. Call it through ConnectCluster. */
@NullMarked
package dev.weir.adapter.connect;

import org.jspecify.annotations.NullMarked;
