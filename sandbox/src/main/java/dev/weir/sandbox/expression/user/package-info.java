/** Runs user-defined functions: values as Java classes see them, and the calls. {@code UserCalls} is the entry. */
@NullMarked
package dev.weir.sandbox.expression.user;

import org.jspecify.annotations.NullMarked;
