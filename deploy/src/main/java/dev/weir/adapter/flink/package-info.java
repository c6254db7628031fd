/** Apache Flink's SQL Gateway. */
@NullMarked
package dev.weir.adapter.flink;

import org.jspecify.annotations.NullMarked;
