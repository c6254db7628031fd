/**
 * One class a command: options in, one call into deploy or sandbox, a view out. The fields that options fill are not final, because picocli sets them
 * after construction; nothing else writes to them.
 */
@NullMarked
package dev.weir.cli.command;

import org.jspecify.annotations.NullMarked;
