/**
 * Typed expressions compiled once into closures over rows. {@code ExpressionCompiler} is the entry;
 * what functions compute is in {@code expression.function}.
 */
@NullMarked
package dev.weir.sandbox.expression;

import org.jspecify.annotations.NullMarked;
