/**
 * How a ksqlDB object that runs becomes what a pipeline wants: in place where ksqlDB's rules allow it, rebuilt with a reason where they don't. Pure; called by
 * the comparison with what differs.
 */
@NullMarked
package dev.weir.evolution;

import org.jspecify.annotations.NullMarked;
