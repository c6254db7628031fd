/**
 * Sink connectors that stand in for those whose plugins cannot be had from public Maven artefacts: the same class names and config keys, the real
 * services' request formats. Connect finds them by their service entries; here lies what they share, a package each holds the rest.
 */
@NullMarked
package dev.weir.sandbox.standin;

import org.jspecify.annotations.NullMarked;
