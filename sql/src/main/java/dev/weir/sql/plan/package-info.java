/** Checked queries: typed expressions and steps. Every name is a column, every call a signature; this is what an engine runs. */
@NullMarked
package dev.weir.sql.plan;

import org.jspecify.annotations.NullMarked;
