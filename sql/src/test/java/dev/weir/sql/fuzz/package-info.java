/**
 * Statements that nobody would write: made up from our own grammar's trees, and real ones that were damaged. A generator and no byte-mutating fuzzer such as
 * Jazzer: random bytes hardly get past the lexer, a tree that was made up says what must come back, and a seed repeats an input without a native agent.
 */
@NullMarked
package dev.weir.sql.fuzz;

import org.jspecify.annotations.NullMarked;
