/** The stand-in sinks before services that record requests and fail on demand. */
@NullMarked
package dev.weir.sandbox.standin;

import org.jspecify.annotations.NullMarked;
