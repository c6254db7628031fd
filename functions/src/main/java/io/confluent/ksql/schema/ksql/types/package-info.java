/** SQL types, as schema providers of user-defined functions see and make them. */
@NullMarked
package io.confluent.ksql.schema.ksql.types;

import org.jspecify.annotations.NullMarked;
