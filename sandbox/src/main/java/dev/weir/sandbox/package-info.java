/**
 * The sandbox as a whole: what the command line calls to start, watch and stop it, and the background JVM's own start. The facade loads
 * nothing but the JDK, so that a command that only asks for the state stays quick.
 */
@NullMarked
package dev.weir.sandbox;

import org.jspecify.annotations.NullMarked;
