/** Topics as the server sees them: the broker's, and a trial's view of them that changes nothing. PRINT reads them here too. */
@NullMarked
package dev.weir.sandbox.server.kafka;

import org.jspecify.annotations.NullMarked;
