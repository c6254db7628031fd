/** Statements in a form in which two that mean the same to ksqlDB are equal: the only way in which statements are compared. */
@NullMarked
package dev.weir.normal;

import org.jspecify.annotations.NullMarked;
