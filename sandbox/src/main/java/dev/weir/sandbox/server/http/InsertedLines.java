package dev.weir.sandbox.server.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.weir.sandbox.server.entity.Json;
import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.entity.Requests;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.parsetools.RecordParser;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/**
 * The lines of one request to insert: the first says where the rows go, each further one is a row as a JSON object. Rows are written in their
 * order and acknowledged by their number; the first that does not fit ends the request. All methods run on the event loop.
 */
final class InsertedLines {
    /** How many rows may wait to be written before no more are read. */
    private static final int WAITING = 100;

    private final RoutingContext context;
    private final HttpServerResponse response;
    private final Endpoints endpoints;
    private final Blocking blocking;
    private final RecordParser lines;
    private Optional<Endpoints.Inserter> inserter = Optional.empty();
    private long rows;
    private int waiting;
    private boolean complete;

    InsertedLines(RoutingContext context, Endpoints endpoints, Blocking blocking) {
        this.context = context;
        this.response = context.response();
        this.endpoints = endpoints;
        this.blocking = blocking;
        this.lines = RecordParser.newDelimited("\n", context.request());
    }

    void read() {
        lines.handler(line -> take(line.toString()));
        lines.endHandler(nothing -> {
            complete = true;
            finish();
        });
    }

    private void take(String line) {
        if (line.isBlank() || response.ended()) {
            return;
        }
        if (inserter.isEmpty()) {
            open(line);
            return;
        }
        insert(line, rows++);
    }

    private void open(String line) {
        try {
            inserter = Optional.of(endpoints.inserter(Bodies.parse(line, Requests.InsertsStream.class)));
        } catch (Refusal refused) {
            ErrorBodies.send(context, refused);
            return;
        }
        response.setChunked(true);
        response.writeHead();
    }

    private void insert(String line, long row) {
        Runnable write;
        try {
            write = inserter.orElseThrow().prepare(fields(line));
        } catch (Refusal misfit) {
            fail(row, misfit);
            return;
        }
        waiting++;
        if (waiting >= WAITING) {
            lines.pause();
        }
        blocking.runInOrder(write, done -> written(row), problem -> fail(row, problem));
    }

    private void written(long row) {
        waiting--;
        if (response.ended()) {
            return;
        }
        response.write(Json.write(new Ack("ok", row)) + "\n");
        lines.resume();
        finish();
    }

    private void fail(long row, Throwable problem) {
        if (!response.ended()) {
            response.end(Json.write(InsertError.of(row, problem)) + "\n");
        }
    }

    private void finish() {
        if (complete && waiting == 0 && !response.ended()) {
            response.end();
        }
    }

    @SuppressWarnings("unchecked") // a JSON object has text as its keys
    private static Map<String, Object> fields(String line) {
        return Bodies.parse(line, Map.class);
    }

    private record Ack(String status, long seq) {}

    private record InsertError(
            @JsonProperty("@type") String type,
            String status,
            long seq,
            String message,
            @JsonProperty("error_code") int code) {
        static InsertError of(long row, Throwable problem) {
            int code = problem instanceof Refusal refusal ? refusal.body().code() : 50000;
            return new InsertError("InsertError", "error", row, String.valueOf(problem.getMessage()), code);
        }
    }
}
