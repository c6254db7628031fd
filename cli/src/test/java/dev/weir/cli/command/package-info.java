/** Tests of what commands make of servers' answers. */
@NullMarked
package dev.weir.cli.command;

import org.jspecify.annotations.NullMarked;
