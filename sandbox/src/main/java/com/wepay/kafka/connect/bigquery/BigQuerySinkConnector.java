package com.wepay.kafka.connect.bigquery;

import dev.weir.sandbox.standin.bigquery.BigQuerySink;

/** {@link BigQuerySink} under the class name that is written in connector configs everywhere. */
public final class BigQuerySinkConnector extends BigQuerySink {}
