/** The names that Java classes of table functions are linked against. A ksqlDB server brings its own; these are what the sandbox brings. */
@NullMarked
package io.confluent.ksql.function.udtf;

import org.jspecify.annotations.NullMarked;
