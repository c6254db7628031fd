/**
 * A source connector that makes up records by an Avro schema, with the keys and the behaviour of Confluent's Datagen connector, whose place it
 * takes in the sandbox. Connect finds it by its service entry; nothing here is called directly.
 */
@NullMarked
package dev.weir.sandbox.datagen;

import org.jspecify.annotations.NullMarked;
