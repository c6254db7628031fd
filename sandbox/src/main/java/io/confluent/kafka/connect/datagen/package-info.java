/** The name under which connector configs ask for generated records. */
@NullMarked
package io.confluent.kafka.connect.datagen;

import org.jspecify.annotations.NullMarked;
