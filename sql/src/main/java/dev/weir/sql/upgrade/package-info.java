/**
 * ksqlDB's rules for CREATE OR REPLACE: what may change about a stream, a table or its query while it runs. Pure; the planner asks before, the sandbox's server
 * when it is told to.
 */
@NullMarked
package dev.weir.sql.upgrade;

import org.jspecify.annotations.NullMarked;
