/** What the scalar functions compute, a class a family. {@code ScalarFunctions} is the table of all of them and the entry. */
@NullMarked
package dev.weir.sandbox.expression.function;

import org.jspecify.annotations.NullMarked;
