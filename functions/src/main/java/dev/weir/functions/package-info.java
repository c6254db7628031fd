/**
 * User-defined functions: finds the annotated classes in jars and says which functions of the dialect they are. {@code FunctionJars} is the
 * entry; what it gives is checked like built-in functions and run by the sandbox.
 */
@NullMarked
package dev.weir.functions;

import org.jspecify.annotations.NullMarked;
