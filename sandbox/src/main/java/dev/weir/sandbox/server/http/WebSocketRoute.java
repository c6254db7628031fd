package dev.weir.sandbox.server.http;

import dev.weir.sandbox.server.entity.Refusal;
import dev.weir.sandbox.server.entity.Requests;
import dev.weir.sandbox.server.http.Endpoints.QueryEndpoint;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Queries over a web socket, as browsers and older command lines ask them: {@code GET /ws/query?request={"ksql": "SELECT …;"}}. What can't be
 * answered closes the socket with the reason.
 */
final class WebSocketRoute {
    private static final short CANNOT_ACCEPT = 1003;
    private static final short SERVER_ERROR = 1011;

    private final Endpoints endpoints;
    private final Blocking blocking;

    WebSocketRoute(Endpoints endpoints, Blocking blocking) {
        this.endpoints = endpoints;
        this.blocking = blocking;
    }

    void mount(Router router) {
        router.get("/ws/query").handler(this::open);
    }

    private void open(RoutingContext context) {
        String request =
                Optional.ofNullable(context.request().getParam("request")).orElse("");
        context.request()
                .toWebSocket()
                .onSuccess(socket -> answer(socket, request))
                .onFailure(problem -> ErrorBodies.send(context, Refusal.request("Open /ws/query as a web socket.")));
    }

    private void answer(ServerWebSocket socket, String text) {
        SocketRows rows = new SocketRows(socket);
        Callable<Streamed> begin = () -> {
            Requests.Ksql request = Bodies.parse(text, Requests.Ksql.class);
            return endpoints.query(
                    new Requests.QueryStream(
                            request.ksql().orElse(""), request.streamsProperties(), request.sessionVariables()),
                    QueryEndpoint.QUERY);
        };
        blocking.run(begin, streamed -> deliver(streamed, rows), problem -> refuse(rows, problem));
    }

    private void deliver(Streamed streamed, SocketRows rows) {
        Streamed.Source<?> source =
                streamed instanceof Streamed.Rows query ? query.rows() : ((Streamed.Lines) streamed).lines();
        rows.whenGone(source::cancel);
        blocking.runAlongside(
                () -> {
                    if (streamed instanceof Streamed.Rows query) {
                        rows.header(query.header());
                        query.rows().deliver(rows.ofRows());
                    }
                    if (streamed instanceof Streamed.Lines lines) {
                        lines.lines().deliver(rows.ofLines());
                    }
                },
                problem -> rows.close(SERVER_ERROR, String.valueOf(problem.getMessage())));
    }

    private static void refuse(SocketRows rows, Throwable problem) {
        if (problem instanceof Refusal refusal) {
            rows.close(CANNOT_ACCEPT, refusal.body().message());
            return;
        }
        rows.close(SERVER_ERROR, "This is a bug in the Weir sandbox: " + problem);
    }
}
