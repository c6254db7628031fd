/** What the tests of this module share: projects in one text file, golden outputs, a target that exists only in memory. */
@NullMarked
package dev.weir.testing;

import org.jspecify.annotations.NullMarked;
