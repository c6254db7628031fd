@NullMarked
package dev.weir.health;

import org.jspecify.annotations.NullMarked;
