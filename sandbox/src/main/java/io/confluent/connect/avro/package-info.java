/** The name under which connector configs ask for Avro. */
@NullMarked
package io.confluent.connect.avro;

import org.jspecify.annotations.NullMarked;
