/** What was found on a target, as data. The adapters fill it in; comparing only reads it. */
@NullMarked
package dev.weir.live;

import org.jspecify.annotations.NullMarked;
