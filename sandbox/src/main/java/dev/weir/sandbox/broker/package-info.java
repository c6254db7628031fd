/** Apache Kafka in this JVM: one KRaft node on loopback whose data outlive it. Call {@link dev.weir.sandbox.broker.Broker}. */
@NullMarked
package dev.weir.sandbox.broker;

import org.jspecify.annotations.NullMarked;
