/** The rules of the house, as tests over all modules. */
@NullMarked
package dev.weir.house;

import org.jspecify.annotations.NullMarked;
