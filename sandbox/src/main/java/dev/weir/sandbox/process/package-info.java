/** The background JVM from the inside: which ports it takes, in which order its servers start and stop, and what it logs. */
@NullMarked
package dev.weir.sandbox.process;

import org.jspecify.annotations.NullMarked;
