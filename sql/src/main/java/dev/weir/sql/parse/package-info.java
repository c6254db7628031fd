/**
 * From text to tree: {@link dev.weir.sql.parse.Parser}, and the {@link dev.weir.sql.parse.Variables} that a text may use. Everything else in here, the
 * generated grammar above all, is nobody else's business.
 */
@NullMarked
package dev.weir.sql.parse;

import org.jspecify.annotations.NullMarked;
