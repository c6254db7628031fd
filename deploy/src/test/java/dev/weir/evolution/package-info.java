/** Tests of how running statements are read. */
@NullMarked
package dev.weir.evolution;

import org.jspecify.annotations.NullMarked;
