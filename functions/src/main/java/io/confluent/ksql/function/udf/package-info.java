/** The names that Java classes of scalar functions are linked against. A ksqlDB server brings its own; these are what the sandbox brings. */
@NullMarked
package io.confluent.ksql.function.udf;

import org.jspecify.annotations.NullMarked;
