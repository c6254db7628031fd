package dev.weir.sandbox.server.http;

import dev.weir.sandbox.server.entity.Requests;
import io.vertx.ext.web.Router;

/** Statements that are answered in one piece. */
final class KsqlRoutes {
    private final Endpoints endpoints;
    private final Blocking blocking;

    KsqlRoutes(Endpoints endpoints, Blocking blocking) {
        this.endpoints = endpoints;
        this.blocking = blocking;
    }

    void mount(Router router) {
        router.post("/ksql")
                .produces(Answers.JSON)
                .produces(TaggedRows.CONTENT_TYPE)
                .handler(blocking.handler(
                        context -> {
                            Requests.Ksql request = Bodies.read(context, Requests.Ksql.class);
                            return () -> endpoints.execute(request);
                        },
                        Answers::entities));
        router.post("/ksql/terminate")
                .handler(blocking.handler(
                        context -> {
                            Requests.TerminateCluster request = Bodies.read(context, Requests.TerminateCluster.class);
                            return () -> endpoints.terminateCluster(request);
                        },
                        Answers::entities));
    }
}
