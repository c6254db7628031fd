/** What Weir asks of a target's servers, without saying how. The adapters answer for real servers, fakes in tests; nothing here does I/O. */
@NullMarked
package dev.weir.port;

import org.jspecify.annotations.NullMarked;
