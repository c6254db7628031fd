/** Kafka's REST API, version 3, for targets whose brokers can't be reached by Kafka's own protocol. Call it through KafkaRest. */
@NullMarked
package dev.weir.adapter.kafkarest;

import org.jspecify.annotations.NullMarked;
