/** Ports on loopback, and gateways on them. JDK only, so that the command line may use it too. */
@NullMarked
package dev.weir.sandbox.network;

import org.jspecify.annotations.NullMarked;
