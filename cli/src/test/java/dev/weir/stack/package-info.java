/** Tests of deploy's adapters against the sandbox: the only place besides the commands where both modules meet. */
@NullMarked
package dev.weir.stack;

import org.jspecify.annotations.NullMarked;
