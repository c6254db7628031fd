/** Runs scripts of commands, files and expected output: how the command line behaves, as text that reads like a session at a terminal. */
@NullMarked
package dev.weir.cli.script;

import org.jspecify.annotations.NullMarked;
