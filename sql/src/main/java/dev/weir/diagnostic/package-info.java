/** What a user got wrong, as values: collected in lists, rendered elsewhere. Everything may use it. */
@NullMarked
package dev.weir.diagnostic;

import org.jspecify.annotations.NullMarked;
