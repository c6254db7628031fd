/** Keys and values as the topics of ksqlDB hold them, for whoever sends records. */
@NullMarked
package dev.weir.record;

import org.jspecify.annotations.NullMarked;
