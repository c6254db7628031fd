/** The functions of the dialect: names and signatures, and which signature a call means. What they compute lives elsewhere. */
@NullMarked
package dev.weir.sql.function;

import org.jspecify.annotations.NullMarked;
