/** What a plan can cost, found by looking at its changes and at what was measured on the target. Nothing here does I/O. */
@NullMarked
package dev.weir.hazard;

import org.jspecify.annotations.NullMarked;
