/**
 * As much of Flink SQL as a pipeline needs to know: where statements end, and which tables they create, read and write. What a statement means, its server knows.
 */
@NullMarked
package dev.weir.flink;

import org.jspecify.annotations.NullMarked;
