/**
 * Runs checked queries on Kafka Streams. {@code QueryEngine} is what a server calls; {@code RunningQuery} and
 * {@code RowStream} are what it gets. The rest turns the steps of a plan into a topology, one class a kind of step.
 */
@NullMarked
package dev.weir.sandbox.topology;

import org.jspecify.annotations.NullMarked;
