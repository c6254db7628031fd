/** Rewrites old settings of connectors in the files where they stand, and leaves everything else in them as it is. Call Upgrade. */
@NullMarked
package dev.weir.connector.upgrade;

import org.jspecify.annotations.NullMarked;
