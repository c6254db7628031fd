/** What a pipeline owns on a target: the record types, and the stores that keep them. Written after every step of an apply. */
@NullMarked
package dev.weir.ledger;

import org.jspecify.annotations.NullMarked;
