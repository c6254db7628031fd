/**
 * One class for each kind of statement: it checks the statement on a world and answers it. {@link
 * dev.weir.sandbox.server.statement.Execution} chooses among them.
 */
@NullMarked
package dev.weir.sandbox.server.statement;

import org.jspecify.annotations.NullMarked;
