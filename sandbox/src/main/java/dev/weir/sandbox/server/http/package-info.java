/**
 * The HTTP side of the server: routes, body parsing, the formats of streamed rows, and the one place where refusals become error bodies. {@link
 * dev.weir.sandbox.server.http.HttpFront} opens the port; what is asked for is done behind {@link dev.weir.sandbox.server.http.Endpoints}.
 */
@NullMarked
package dev.weir.sandbox.server.http;

import org.jspecify.annotations.NullMarked;
