/** Checks the statements of a pipeline without a server: what one would refuse is found before anything is sent. Pure; called with a pipeline's resources. */
@NullMarked
package dev.weir.offline;

import org.jspecify.annotations.NullMarked;
