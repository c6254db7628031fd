/** Tests of comparing revisions, of the formats for CI, and of the scripts that CI runs. */
@NullMarked
package dev.weir.cli.revision;

import org.jspecify.annotations.NullMarked;
