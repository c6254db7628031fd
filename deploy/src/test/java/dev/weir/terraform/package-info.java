@NullMarked
package dev.weir.terraform;

import org.jspecify.annotations.NullMarked;
