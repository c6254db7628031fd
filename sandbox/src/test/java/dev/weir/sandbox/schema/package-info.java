/** Tests of schemas, in memory and in the registry that the sandbox runs. */
@NullMarked
package dev.weir.sandbox.schema;

import org.jspecify.annotations.NullMarked;
