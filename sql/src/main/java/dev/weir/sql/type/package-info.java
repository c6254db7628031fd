/** The types of columns and expressions. */
@NullMarked
package dev.weir.sql.type;

import org.jspecify.annotations.NullMarked;
