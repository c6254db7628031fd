@NullMarked
package dev.weir.imports;

import org.jspecify.annotations.NullMarked;
