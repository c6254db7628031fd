package dev.weir.sandbox.server.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** An answer that is written from other threads. The writer waits while the client does not read. */
final class ResponseStream {
    /** How many pieces may be on their way to the event loop and the socket at once. */
    private static final int PIECES_UNDER_WAY = 256;

    private final HttpServerResponse response;
    private final Context context;
    private final Semaphore underWay = new Semaphore(PIECES_UNDER_WAY);
    private final AtomicBoolean over = new AtomicBoolean();

    /** @param gone is run when the client goes before the end */
    ResponseStream(HttpServerResponse response, Runnable gone) {
        this.response = response;
        this.context = Vertx.currentContext();
        response.closeHandler(nothing -> leave(gone));
        response.exceptionHandler(problem -> leave(gone));
    }

    void begin(String contentType, String first) {
        response.setStatusCode(200).putHeader("content-type", contentType);
        response.setChunked(true);
        response.writeHead();
        if (!first.isEmpty()) {
            response.write(first);
        }
    }

    void write(String piece) {
        if (over.get()) {
            return;
        }
        underWay.acquireUninterruptibly();
        context.runOnContext(nothing -> {
            if (response.closed() || response.ended()) {
                underWay.release();
                return;
            }
            response.write(piece).onComplete(written -> underWay.release());
        });
    }

    void end(String last) {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        context.runOnContext(nothing -> {
            if (!response.closed() && !response.ended()) {
                response.end(last);
            }
        });
    }

    private void leave(Runnable gone) {
        if (over.compareAndSet(false, true)) {
            gone.run();
        }
        // Whoever waits for the client to read need not any more.
        underWay.release(PIECES_UNDER_WAY);
    }
}
