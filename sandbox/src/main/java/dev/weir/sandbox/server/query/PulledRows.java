package dev.weir.sandbox.server.query;

import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.server.http.Streamed;
import java.util.List;
import java.util.Optional;

/** The rows of a pull query, which are all there already. */
record PulledRows(List<Row> rows, RowJson json) implements Streamed.Source<List<?>> {
    @Override
    public void deliver(Streamed.Sink<List<?>> sink) {
        rows.forEach(row -> sink.next(json.of(row)));
        sink.end(Optional.empty());
    }

    @Override
    public void cancel() {}
}
