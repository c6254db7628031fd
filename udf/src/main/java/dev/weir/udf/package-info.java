/** Functions that ksqlDB servers load from their extension directory: Java 11, no dependencies. */
@NullMarked
package dev.weir.udf;

import org.jspecify.annotations.NullMarked;
