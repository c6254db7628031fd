/**
 * Stands in for Confluent's Elasticsearch sink: documents by {@code _bulk} to an Elasticsearch or OpenSearch wherever {@code connection.url} says.
 * Start reading at {@code ElasticsearchTask}.
 */
@NullMarked
package dev.weir.sandbox.standin.elasticsearch;

import org.jspecify.annotations.NullMarked;
