package dev.weir.sandbox.server.http;

import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.entity.Requests;
import dev.weir.sandbox.server.http.Endpoints.QueryEndpoint;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Statements whose answers are streamed. */
final class QueryRoutes {
    private final Endpoints endpoints;
    private final Blocking blocking;

    QueryRoutes(Endpoints endpoints, Blocking blocking) {
        this.endpoints = endpoints;
        this.blocking = blocking;
    }

    void mount(Router router) {
        router.post("/query")
                .handler(blocking.handler(this::query, (context, rows) -> send(context, rows, QueryEndpoint.QUERY)));
        router.post("/query-stream")
                .handler(blocking.handler(
                        this::queryStream, (context, rows) -> send(context, rows, QueryEndpoint.QUERY_STREAM)));
        router.post("/close-query")
                .handler(blocking.handler(
                        this::closeQuery, (context, done) -> context.response().end()));
    }

    private Callable<Streamed> query(RoutingContext context) {
        Requests.Ksql request = Bodies.read(context, Requests.Ksql.class);
        Requests.QueryStream same = new Requests.QueryStream(
                request.ksql().orElse(""), request.streamsProperties(), request.sessionVariables());
        return () -> endpoints.query(same, QueryEndpoint.QUERY);
    }

    private Callable<Streamed> queryStream(RoutingContext context) {
        context.response().setChunked(true);
        Requests.QueryStream request = Bodies.read(context, Requests.QueryStream.class);
        return () -> endpoints.query(request, QueryEndpoint.QUERY_STREAM);
    }

    private Callable<Boolean> closeQuery(RoutingContext context) {
        Requests.CloseQuery request = Bodies.read(context, Requests.CloseQuery.class);
        return () -> {
            if (!endpoints.closeQuery(request.queryId())) {
                throw Refusal.request("There is no query with id " + request.queryId() + ".");
            }
            return true;
        };
    }

    private void send(RoutingContext context, Streamed streamed, QueryEndpoint endpoint) {
        if (streamed instanceof Streamed.Rows rows) {
            RowFormat format =
                    RowFormats.of(context.request(), endpoint, rows.header().push());
            ResponseStream stream = new ResponseStream(context.response(), rows.rows()::cancel);
            stream.begin(format.contentType(), format.header(rows.header()));
            deliver(rows.rows(), new Formatted(format, stream), stream);
        }
        if (streamed instanceof Streamed.Lines lines) {
            ResponseStream stream = new ResponseStream(context.response(), lines.lines()::cancel);
            stream.begin(Answers.JSON, "");
            deliver(lines.lines(), new Plain(stream), stream);
        }
    }

    private <T> void deliver(Streamed.Source<T> source, Streamed.Sink<T> sink, ResponseStream stream) {
        blocking.runAlongside(() -> source.deliver(sink), problem -> stream.end(""));
    }

    private record Formatted(RowFormat format, ResponseStream stream) implements Streamed.Sink<java.util.List<?>> {
        @Override
        public void next(java.util.List<?> row) {
            stream.write(format.row(row));
        }

        @Override
        public void end(Optional<String> message) {
            stream.end(format.end(message));
        }

        @Override
        public void fail(String message) {
            stream.write(format.error(message));
            stream.end(format.end(Optional.of(message)));
        }
    }

    private record Plain(ResponseStream stream) implements Streamed.Sink<String> {
        @Override
        public void next(String line) {
            stream.write(line);
        }

        @Override
        public void end(Optional<String> message) {
            stream.end("");
        }

        @Override
        public void fail(String message) {
            stream.end(message + "\n");
        }
    }
}
