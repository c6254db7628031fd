/**
 * Fetching in a JVM of its own: the command line has no resolver, so {@link dev.weir.sandbox.fetch.Fetching} starts {@code FetchMain} on the sandbox's
 * class path and passes on what it tells.
 */
@NullMarked
package dev.weir.sandbox.fetch;

import org.jspecify.annotations.NullMarked;
