/** Two states of a pipeline compared without a target: what an apply of the second would do where the first was applied. */
@NullMarked
package dev.weir.compare;

import org.jspecify.annotations.NullMarked;
