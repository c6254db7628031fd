package dev.weir.sandbox.server.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.weir.sandbox.server.entity.Json;
import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.entity.Requests;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.parsetools.RecordParser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/**
 * Rows that a client streams in, one JSON object a line, after a first line that says where they go. Each is acknowledged with its number
 * while more come, which is why the request needs HTTP/2.
 */
final class InsertsRoute {
    private final Endpoints endpoints;
    private final Blocking blocking;

    InsertsRoute(Endpoints endpoints, Blocking blocking) {
        this.endpoints = endpoints;
        this.blocking = blocking;
    }

    void mount(Router router) {
        router.post("/inserts-stream").handler(this::insert);
    }

    private void insert(RoutingContext context) {
        if (context.request().version() != HttpVersion.HTTP_2) {
            ErrorBodies.send(context, Refusal.generic(40004, "Streamed inserts need HTTP/2."));
            return;
        }
        new Lines(context).read();
    }

    /** The lines of one request; read one at a time, so that rows keep their order. */
    private final class Lines {
        private final RoutingContext context;
        private final HttpServerResponse response;
        private final RecordParser lines;
        private java.util.Optional<Endpoints.Inserter> inserter = java.util.Optional.empty();
        private long row;
        private boolean busy;
        private boolean complete;

        Lines(RoutingContext context) {
            this.context = context;
            this.response = context.response();
            HttpServerRequest request = context.request();
            this.lines = RecordParser.newDelimited("\n", request);
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
            lines.pause();
            busy = true;
            if (inserter.isEmpty()) {
                open(line);
                return;
            }
            long number = row++;
            blocking.run(
                    () -> {
                        inserter.orElseThrow().insert(row(line));
                        return true;
                    },
                    done -> {
                        response.write(Json.write(new Ack("ok", number)) + "\n");
                        goOn();
                    },
                    problem -> response.end(Json.write(InsertError.of(number, problem)) + "\n"));
        }

        private void open(String line) {
            blocking.run(
                    () -> endpoints.inserter(Bodies.parse(line, Requests.InsertsStream.class)),
                    opened -> {
                        inserter = java.util.Optional.of(opened);
                        response.setChunked(true);
                        response.writeHead();
                        goOn();
                    },
                    problem -> ErrorBodies.send(context, problem));
        }

        private void goOn() {
            busy = false;
            lines.resume();
            finish();
        }

        private void finish() {
            if (complete && !busy && !response.ended()) {
                response.end();
            }
        }

        @SuppressWarnings("unchecked")
        private Map<String, Object> row(String line) {
            return Bodies.parse(line, Map.class);
        }
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
