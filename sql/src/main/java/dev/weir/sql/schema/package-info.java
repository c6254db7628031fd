/** What a source is: its columns, formats, window and topic. Plain data, shared by the checker, the engine and the server. */
@NullMarked
package dev.weir.sql.schema;

import org.jspecify.annotations.NullMarked;
