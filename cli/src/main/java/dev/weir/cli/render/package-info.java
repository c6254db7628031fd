/** Pure functions from values to text and JSON. Colours are roles here; nothing writes anywhere. */
@NullMarked
package dev.weir.cli.render;

import org.jspecify.annotations.NullMarked;
