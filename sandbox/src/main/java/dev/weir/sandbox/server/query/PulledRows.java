package dev.weir.sandbox.server.query;

import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.server.http.Streamed;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a pull query, which are all there already.
 *
 * @param ending what is said behind the last row
 */
record PulledRows(List<Row> rows, RowJson json, Optional<String> ending) implements Streamed.Source<List<?>> {
    @Override
    public void deliver(Streamed.Sink<List<?>> sink) {
        rows.forEach(row -> sink.next(json.of(row)));
        sink.end(ending);
    }

    @Override
    public void cancel() {}
}
