/** ksqlDB's REST API: a serial lane for statements, readings of the server's state, and query results as rows. Call it through KsqlDb. */
@NullMarked
package dev.weir.adapter.ksqldb;

import org.jspecify.annotations.NullMarked;
