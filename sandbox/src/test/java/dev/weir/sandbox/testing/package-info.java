/** Running parts of the sandbox for the tests of this module. */
@NullMarked
package dev.weir.sandbox.testing;

import org.jspecify.annotations.NullMarked;
