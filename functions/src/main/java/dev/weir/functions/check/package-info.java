/** What is wrong with jars of user-defined functions, a rule a class. {@code JarCheck} is the entry. */
@NullMarked
package dev.weir.functions.check;

import org.jspecify.annotations.NullMarked;
