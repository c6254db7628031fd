/** Carries out plans: the order of steps, their lanes, what the ledger holds before and after each. Servers are seen through ports only. */
@NullMarked
package dev.weir.execute;

import org.jspecify.annotations.NullMarked;
