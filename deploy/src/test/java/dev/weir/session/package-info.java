/** What a session asks of a target's servers. */
@NullMarked
package dev.weir.session;

import org.jspecify.annotations.NullMarked;
