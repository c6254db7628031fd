/**
 * The command log: every statement that changes something, in Kafka, in the one order in which all of them are executed. Reading it from its
 * start makes the server what it was.
 */
@NullMarked
package dev.weir.sandbox.server.command;

import org.jspecify.annotations.NullMarked;
