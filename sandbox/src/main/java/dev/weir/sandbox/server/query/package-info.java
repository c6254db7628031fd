/** What is answered with a stream: push and pull queries, PRINT, and rows that clients insert one after the other. */
@NullMarked
package dev.weir.sandbox.server.query;

import org.jspecify.annotations.NullMarked;
