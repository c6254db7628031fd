/** What a person or a program sees of a command: the only package that touches the standard streams. */
@NullMarked
package dev.weir.cli.view;

import org.jspecify.annotations.NullMarked;
