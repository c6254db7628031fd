/** A target's servers, ledger and executor put together: what a command opens, and the only place that knows all adapters. */
@NullMarked
package dev.weir.session;

import org.jspecify.annotations.NullMarked;
