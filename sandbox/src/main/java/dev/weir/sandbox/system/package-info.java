/**
 * Databases beside the sandbox: real servers that a pipeline's connectors read and write, each a JVM of its own that is fetched, started and stopped on
 * demand. Call {@link dev.weir.sandbox.system.Systems}; what runs in those JVMs is in {@code host}.
 */
@NullMarked
package dev.weir.sandbox.system;

import org.jspecify.annotations.NullMarked;
