/** What user-defined functions throw. */
@NullMarked
package io.confluent.ksql.function;

import org.jspecify.annotations.NullMarked;
