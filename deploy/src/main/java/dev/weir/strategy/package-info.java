/**
 * Rebuilding in other ways than by dropping first: which names and forms resources have that were rebuilt so, and which are rebuilt so next. Pure; the
 * comparison works with what comes out of here.
 */
@NullMarked
package dev.weir.strategy;

import org.jspecify.annotations.NullMarked;
