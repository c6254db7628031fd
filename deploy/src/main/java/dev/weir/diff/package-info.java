/** What has to change, and why: desired, applied and live state compared, without any I/O. */
@NullMarked
package dev.weir.diff;

import org.jspecify.annotations.NullMarked;
