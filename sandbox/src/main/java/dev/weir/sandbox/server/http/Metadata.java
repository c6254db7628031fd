package dev.weir.sandbox.server.http;

import java.util.List;

/** The first piece of an answer in the formats of {@code /query-stream}. */
record Metadata(String queryId, List<String> columnNames, List<String> columnTypes) {
    static Metadata of(Streamed.Header header) {
        return new Metadata(
                header.queryId(),
                header.columns().stream().map(Streamed.Column::name).toList(),
                header.columns().stream()
                        .map(column -> column.type().toString())
                        .toList());
    }
}
