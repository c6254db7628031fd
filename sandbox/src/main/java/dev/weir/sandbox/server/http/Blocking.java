package dev.weir.sandbox.server.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs what may block away from the event loop, and answers on it. */
final class Blocking {
    private final Vertx vertx;

    Blocking(Vertx vertx) {
        this.vertx = vertx;
    }

    /** A handler that works on a worker thread and ends the answer with the result. */
    <T> Handler<RoutingContext> handler(Function<RoutingContext, Callable<T>> work, Answer<T> answer) {
        return context -> {
            Callable<T> callable;
            try {
                callable = work.apply(context);
            } catch (RuntimeException refused) {
                ErrorBodies.send(context, refused);
                return;
            }
            run(callable, result -> answer.send(context, result), problem -> ErrorBodies.send(context, problem));
        };
    }

    <T> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        vertx.executeBlocking(work, false).onSuccess(done::accept).onFailure(failed::accept);
    }

    /** For work that goes on as long as a client listens: on a thread of its own, because the workers are few. */
    void runAlongside(Runnable work, Consumer<Throwable> failed) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException problem) {
                        failed.accept(problem);
                    }
                },
                "streamed-answer");
        thread.setDaemon(true);
        thread.start();
    }

    /** The same as {@link #run} for work that must not be overtaken by later work of the same connection. */
    void runInOrder(Runnable work, Consumer<Boolean> done, Consumer<Throwable> failed) {
        Callable<Boolean> callable = () -> {
            work.run();
            return true;
        };
        vertx.executeBlocking(callable, true).onSuccess(done::accept).onFailure(failed::accept);
    }

    /** Ends an answer. */
    interface Answer<T> {
        void send(RoutingContext context, T result);
    }
}
