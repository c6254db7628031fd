/** Whether queries do their work, told from offsets and errors: the state RUNNING says nothing. Nothing here does I/O. */
@NullMarked
package dev.weir.health;

import org.jspecify.annotations.NullMarked;
