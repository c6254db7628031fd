/** What a pipeline wants: its manifest and scripts read, checked against each other and turned into resources. */
@NullMarked
package dev.weir.desired;

import org.jspecify.annotations.NullMarked;
