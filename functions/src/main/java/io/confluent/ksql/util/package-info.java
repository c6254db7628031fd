/** Tuples and the exception that user-defined functions may use. */
@NullMarked
package io.confluent.ksql.util;

import org.jspecify.annotations.NullMarked;
