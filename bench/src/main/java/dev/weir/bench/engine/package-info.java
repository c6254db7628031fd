/**
 * The engine beside topologies that were written by hand for the same queries: {@code EngineBenchmark} runs both on one broker, in turns, and
 * says how fast they are. Run by {@code bench/run engine}.
 */
@NullMarked
package dev.weir.bench.engine;

import org.jspecify.annotations.NullMarked;
