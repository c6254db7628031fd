/**
 * Rebuilding beside what serves: which versions are built, and in which changes that ends. Pure; the planner compares once to find out what has to be rebuilt,
 * and once more with what is built beside it under other names.
 */
@NullMarked
package dev.weir.bluegreen;

import org.jspecify.annotations.NullMarked;
