@NullMarked
package dev.weir.functions.check;

import org.jspecify.annotations.NullMarked;
