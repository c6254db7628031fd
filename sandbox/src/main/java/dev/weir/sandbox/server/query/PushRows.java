package dev.weir.sandbox.server.query;

import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.server.http.Streamed;
import dev.weir.sandbox.topology.RowStream;
import dev.weir.sql.analyze.Analyzed.TransientQuery;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The rows of a push query on their way to its client. */
final class PushRows implements Streamed.Source<List<?>> {
    private static final Duration WAIT = Duration.ofMillis(200);

    private final TransientQueries queries;
    private final String id;
    private final RowStream rows;
    private final RowJson json;
    private final TransientQuery query;

    PushRows(TransientQueries queries, String id, RowStream rows, TransientQuery query) {
        this.queries = queries;
        this.id = id;
        this.rows = rows;
        this.json = new RowJson(query.schema());
        this.query = query;
    }

    @Override
    public void deliver(Streamed.Sink<List<?>> sink) {
        int sent = 0;
        while (true) {
            Optional<Row> row = rows.next(WAIT);
            if (row.isPresent()) {
                sink.next(json.of(row.get()));
                sent++;
            } else if (rows.finished()) {
                break;
            }
        }
        queries.remove(id);
        rows.close();
        end(sink, sent);
    }

    @Override
    public void cancel() {
        queries.end(id);
    }

    private void end(Streamed.Sink<List<?>> sink, int sent) {
        Optional<String> failure = rows.failure();
        if (failure.isPresent()) {
            sink.fail(failure.get());
            return;
        }
        sink.end(Optional.of(QueryService.ending(query, sent)));
    }
}
