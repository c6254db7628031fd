package dev.weir.sandbox.server.http;

import dev.weir.sandbox.server.entity.FieldInfo;
import dev.weir.sandbox.server.entity.Json;
import dev.weir.sandbox.server.entity.SchemaInfo;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** Rows and lines as messages of a web socket, written from other threads; the writer waits while the client does not read. */
final class SocketRows {
    private static final int MESSAGES_UNDER_WAY = 256;
    private static final short NORMAL = 1000;
    private static final short SERVER_ERROR = 1011;
    /** So many bytes of a reason fit into the frame that closes a socket. */
    private static final int LONGEST_REASON = 120;

    private final ServerWebSocket socket;
    private final Context context = Vertx.currentContext();
    private final Semaphore underWay = new Semaphore(MESSAGES_UNDER_WAY);
    private final AtomicBoolean over = new AtomicBoolean();

    SocketRows(ServerWebSocket socket) {
        this.socket = socket;
    }

    void whenGone(Runnable gone) {
        socket.closeHandler(nothing -> leave(gone));
        if (socket.isClosed()) {
            leave(gone);
        }
    }

    private void leave(Runnable gone) {
        if (over.compareAndSet(false, true)) {
            gone.run();
        }
        // Whoever waits for the client to read need not any more.
        underWay.release(MESSAGES_UNDER_WAY);
    }

    /** The columns, with their types, are the first message. */
    void header(Streamed.Header header) {
        send(Json.write(header.columns().stream()
                .map(column ->
                        new FieldInfo(column.name(), SchemaInfo.of(column.type()), Optional.empty(), Optional.empty()))
                .toList()));
    }

    Streamed.Sink<List<?>> ofRows() {
        return new Messages<>(row -> Json.write(Map.of("row", Map.of("columns", row))));
    }

    Streamed.Sink<String> ofLines() {
        return new Messages<>(line -> line);
    }

    private void send(String message) {
        if (over.get()) {
            return;
        }
        underWay.acquireUninterruptibly();
        context.runOnContext(nothing -> {
            if (socket.isClosed()) {
                underWay.release();
                return;
            }
            socket.writeTextMessage(message).onComplete(written -> underWay.release());
        });
    }

    void close(short code, String reason) {
        if (over.compareAndSet(false, true)) {
            context.runOnContext(nothing -> socket.close(code, shortened(reason)));
        }
    }

    private static String shortened(String reason) {
        String text = reason;
        while (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_REASON) {
            text = text.substring(0, text.length() - 1);
        }
        return text;
    }

    private interface Text<T> {
        String of(T piece);
    }

    private final class Messages<T> implements Streamed.Sink<T> {
        private final Text<T> text;

        Messages(Text<T> text) {
            this.text = text;
        }

        @Override
        public void next(T piece) {
            send(text.of(piece));
        }

        @Override
        public void end(Optional<String> message) {
            close(NORMAL, "done");
        }

        @Override
        public void fail(String message) {
            close(SERVER_ERROR, message);
        }
    }
}
