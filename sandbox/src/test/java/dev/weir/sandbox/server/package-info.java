/** The server from outside: what its clients can rely on. */
@NullMarked
package dev.weir.sandbox.server;

import org.jspecify.annotations.NullMarked;
