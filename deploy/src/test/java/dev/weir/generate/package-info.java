@NullMarked
package dev.weir.generate;

import org.jspecify.annotations.NullMarked;
