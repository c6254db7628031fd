/**
 * The user-defined functions that the conformance data calls, with the names and results that it expects. They are packed into a jar and found
 * there as users' own are: nothing else refers to these classes.
 */
@NullMarked
package dev.weir.sandbox.conformance.function;

import org.jspecify.annotations.NullMarked;
