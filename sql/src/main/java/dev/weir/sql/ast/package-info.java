/** The syntax tree of the ksqlDB dialect: sealed records, one a kind. Trees compare by content; where a node stood is in its {@link dev.weir.sql.ast.Origin}. */
@NullMarked
package dev.weir.sql.ast;

import org.jspecify.annotations.NullMarked;
