/** Texts that users wrote and ranges in them. Knows nothing of SQL or YAML; everything else may use it. */
@NullMarked
package dev.weir.source;

import org.jspecify.annotations.NullMarked;
