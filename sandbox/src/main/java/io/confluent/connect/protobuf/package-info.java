/** The name under which connector configs ask for Protobuf. */
@NullMarked
package io.confluent.connect.protobuf;

import org.jspecify.annotations.NullMarked;
