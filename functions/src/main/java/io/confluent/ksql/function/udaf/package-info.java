/** The names that Java classes of aggregate functions are linked against. A ksqlDB server brings its own; these are what the sandbox brings. */
@NullMarked
package io.confluent.ksql.function.udaf;

import org.jspecify.annotations.NullMarked;
