/** What goes to which stream, on a terminal and off. */
@NullMarked
package dev.weir.cli.view;

import org.jspecify.annotations.NullMarked;
