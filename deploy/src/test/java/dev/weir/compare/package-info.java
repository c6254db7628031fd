/** Tests of comparing without a target. */
@NullMarked
package dev.weir.compare;

import org.jspecify.annotations.NullMarked;
