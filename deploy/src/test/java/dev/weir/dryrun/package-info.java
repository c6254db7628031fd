/** Tests of what servers are asked about plans, and of how their answers are read. */
@NullMarked
package dev.weir.dryrun;

import org.jspecify.annotations.NullMarked;
