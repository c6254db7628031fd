/** The real servers, fetched as users get them. */
@NullMarked
package dev.weir.sandbox.system;

import org.jspecify.annotations.NullMarked;
