/**
 * Made-up records: which they are follows from a schema with rules, a seed and a number alone, so that everybody who sends the same ones anywhere sees the
 * same. Nothing here does I/O.
 */
@NullMarked
package dev.weir.generate;

import org.jspecify.annotations.NullMarked;
