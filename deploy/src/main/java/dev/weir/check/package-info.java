/** Whether a pipeline does what its manifest's checks expect of it: queries, and the rows that they give. */
@NullMarked
package dev.weir.check;

import org.jspecify.annotations.NullMarked;
