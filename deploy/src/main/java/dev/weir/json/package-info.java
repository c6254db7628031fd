/** Plans and ledger entries as JSON, for files, topics and other programs. Statements are written as canonical SQL. */
@NullMarked
package dev.weir.json;

import org.jspecify.annotations.NullMarked;
