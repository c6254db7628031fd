/** Topics, records and the ledger topic through the Kafka clients. Call it through KafkaCluster. */
@NullMarked
package dev.weir.adapter.kafka;

import org.jspecify.annotations.NullMarked;
