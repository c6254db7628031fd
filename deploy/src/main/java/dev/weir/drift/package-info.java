/** Drift: what somebody changed on a target by hand, found by comparing what exists with what the server said after our apply. No I/O. */
@NullMarked
package dev.weir.drift;

import org.jspecify.annotations.NullMarked;
