/**
 * The ksqlDB-compatible REST server of the sandbox: {@link dev.weir.sandbox.server.KsqlServer} starts it, {@link
 * dev.weir.sandbox.server.ServerConfig} says on what. Nothing else is meant for other packages.
 */
@NullMarked
package dev.weir.sandbox.server;

import org.jspecify.annotations.NullMarked;
