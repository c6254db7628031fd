/**
 * Stands in for the BigQuery sink: rows by {@code insertAll}, to the sandbox's own endpoint. Start reading at {@code BigQueryTask}.
 */
@NullMarked
package dev.weir.sandbox.standin.bigquery;

import org.jspecify.annotations.NullMarked;
