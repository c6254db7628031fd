/** Plans: complete, ordered, serialisable data that says what will be done and why. Executing is another package's work. */
@NullMarked
package dev.weir.plan;

import org.jspecify.annotations.NullMarked;
