package dev.weir.adapter.http;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Call;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;

/** An answer that is read line by line while the server still writes it. Closing it from another thread ends a waiting read. */
public final class OpenAnswer implements AutoCloseable {
    private final Call call;
    private final Optional<Answer> refusal;
    private final BufferedSource source;
    private final Failures failures;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile boolean closed;

    OpenAnswer(Call call, Response response, Failures failures) {
        this.call = call;
        this.refusal = Optional.empty();
        this.source = response.body().source();
        this.failures = failures;
    }

    OpenAnswer(Call call, Answer refusal, Failures failures) {
        this.call = call;
        this.refusal = Optional.of(refusal);
        this.source = new Buffer();
        this.failures = failures;
    }

    /** The whole answer, if the server didn't accept the request. */
    public Optional<Answer> refusal() {
        return refusal;
    }

    /** The next line that isn't blank; nothing at the end or once closed. */
    public Optional<String> line() {
        try {
            Optional<String> line = read();
            while (line.isPresent() && line.get().isBlank()) {
                line = read();
            }
            return line;
        } catch (IOException e) {
            return broken(e);
        }
    }

    /** The answer as JSON values, one after the other. Not to be mixed with {@link #line}. */
    public JsonValues values() {
        return new JsonValues(this, Json.parser(source.inputStream()));
    }

    /** The end, if the answer was closed meanwhile; a failure otherwise. */
    <T> Optional<T> broken(IOException failure) {
        if (closed) {
            return Optional.empty();
        }
        throw failures.of(failure);
    }

    private Optional<String> read() throws IOException {
        return reading(() -> Optional.ofNullable(source.readUtf8Line()));
    }

    /** Reads unless the answer is closed; it won't be in the middle of that. */
    <T> Optional<T> reading(Reading<T> next) throws IOException {
        reading.lock();
        try {
            return closed ? Optional.empty() : next.read();
        } finally {
            reading.unlock();
        }
    }

    /** Something that waits for more of the answer. */
    @FunctionalInterface
    interface Reading<T> {
        Optional<T> read() throws IOException;
    }

    /** A cancelled call ends a waiting read; after that the connection is given back. */
    @Override
    public void close() {
        closed = true;
        call.cancel();
        reading.lock();
        try {
            source.close();
        } catch (IOException e) {
            // It is cancelled, so there is nothing left to lose.
        } finally {
            reading.unlock();
        }
    }
}
