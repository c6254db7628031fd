/** From tree to text: the one canonical form of every statement, which parses to the same tree again. */
@NullMarked
package dev.weir.sql.format;

import org.jspecify.annotations.NullMarked;
