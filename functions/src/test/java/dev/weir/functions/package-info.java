/** Tests of what is found in jars. */
@NullMarked
package dev.weir.functions;

import org.jspecify.annotations.NullMarked;
