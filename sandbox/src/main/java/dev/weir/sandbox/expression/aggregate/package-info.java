/** What the aggregate functions compute. {@code AggregateFunctions} is the table of all of them and the entry. */
@NullMarked
package dev.weir.sandbox.expression.aggregate;

import org.jspecify.annotations.NullMarked;
