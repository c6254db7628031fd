/**
 * What the background JVM leaves in the data directory for everyone else: where its files lie, that it is running, and how far it has come. Written by
 * {@code dev.weir.sandbox.process}, read by the facade.
 */
@NullMarked
package dev.weir.sandbox.state;

import org.jspecify.annotations.NullMarked;
