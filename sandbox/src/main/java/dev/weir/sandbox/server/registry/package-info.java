/** The Schema Registry as statements need it: schemas become columns and columns schemas; a trial's view changes nothing. */
@NullMarked
package dev.weir.sandbox.server.registry;

import org.jspecify.annotations.NullMarked;
