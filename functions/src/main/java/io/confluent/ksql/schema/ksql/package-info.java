/** The argument of a call, as schema providers of user-defined functions see it. */
@NullMarked
package io.confluent.ksql.schema.ksql;

import org.jspecify.annotations.NullMarked;
