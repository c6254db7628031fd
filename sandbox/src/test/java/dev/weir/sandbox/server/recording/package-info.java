/** Replays recorded requests of a real ksqlDB server and compares what comes back. */
@NullMarked
package dev.weir.sandbox.server.recording;

import org.jspecify.annotations.NullMarked;
