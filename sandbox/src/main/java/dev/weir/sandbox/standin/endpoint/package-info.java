/**
 * Where the stand-ins for services of the cloud deliver to: BigQuery's and Ably's request formats on a port of this machine. What arrives is kept in
 * files of the sandbox's folder, one a connector, which {@code weir sandbox sink} shows.
 */
@NullMarked
package dev.weir.sandbox.standin.endpoint;

import org.jspecify.annotations.NullMarked;
