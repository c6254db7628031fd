/** Kafka Connect's REST API. Call it through ConnectCluster; ConnectAnswers reads what Confluent Cloud answers in the same form. */
@NullMarked
package dev.weir.adapter.connect;

import org.jspecify.annotations.NullMarked;
