/** Texts and JSON are compared with how they are meant to look. */
@NullMarked
package dev.weir.cli.render;

import org.jspecify.annotations.NullMarked;
