package dev.weir.sandbox.expression;

import org.jspecify.annotations.Nullable;

/** A lambda as the argument of a function, closed over the row that it was written in. */
@FunctionalInterface
public interface LambdaValue {
    @Nullable
    Object call(@Nullable Object... arguments);
}
