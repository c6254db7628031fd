/** A proxy that lets requests to the sandbox go wrong, and applies that have to get through all the same. */
@NullMarked
package dev.weir.fault;

import org.jspecify.annotations.NullMarked;
