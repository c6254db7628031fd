package io.confluent.connect.elasticsearch;

import dev.weir.sandbox.standin.elasticsearch.ElasticsearchSink;

/** {@link ElasticsearchSink} under the class name that is written in connector configs everywhere. */
public final class ElasticsearchSinkConnector extends ElasticsearchSink {}
