/** How fast things are: JMH benchmarks, run by {@code bench/run} and by nothing else. */
@NullMarked
package dev.weir.bench;

import org.jspecify.annotations.NullMarked;
