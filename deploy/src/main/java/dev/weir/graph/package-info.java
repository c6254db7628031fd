/** Dependencies between resources of all systems, and the orders and paths that follow from them. */
@NullMarked
package dev.weir.graph;

import org.jspecify.annotations.NullMarked;
