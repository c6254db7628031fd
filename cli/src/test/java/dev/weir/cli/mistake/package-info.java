/** What users get to read for the mistakes that they make most: {@code cli/src/test/mistakes} has a file a mistake, with what is said beside it. */
@NullMarked
package dev.weir.cli.mistake;

import org.jspecify.annotations.NullMarked;
