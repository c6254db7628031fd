/**
 * ksqlDB itself in place of the built-in server, for those who have it: from an installation or by its Maven coordinates, as a process beside the sandbox's.
 */
@NullMarked
package dev.weir.sandbox.engine;

import org.jspecify.annotations.NullMarked;
