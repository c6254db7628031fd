/** The name under which connector configs ask for JSON Schema. */
@NullMarked
package io.confluent.connect.json;

import org.jspecify.annotations.NullMarked;
