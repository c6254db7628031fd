/** Where the process begins and where everything is wired. Nothing here knows a command's work or a stream's colour. */
@NullMarked
package dev.weir.cli;

import org.jspecify.annotations.NullMarked;
