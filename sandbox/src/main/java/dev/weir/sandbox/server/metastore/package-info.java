/** What the server knows: streams, tables, types and queries as immutable values, so that a request can be tried on a copy. */
@NullMarked
package dev.weir.sandbox.server.metastore;

import org.jspecify.annotations.NullMarked;
