/**
 * Bytes in topics to rows and back: one class a format, compiled once per source into a reader and a writer.
 * {@code Formats} is the entry.
 */
@NullMarked
package dev.weir.sandbox.serde;

import org.jspecify.annotations.NullMarked;
