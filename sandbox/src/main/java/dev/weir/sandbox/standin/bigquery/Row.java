package dev.weir.sandbox.standin.bigquery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.connect.sink.SinkRecord;

/**
 * What one record becomes.
 *
 * @param table with its partition
 * @param insertId by which the service tells repetitions
 */
record Row(SinkRecord record, String table, String insertId, ObjectNode json) {}
