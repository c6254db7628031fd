package dev.weir.stack;

import dev.weir.live.Observed;
import dev.weir.live.ServerInfo;
import dev.weir.model.ResourceId;
import dev.weir.port.Progress;
import dev.weir.port.StatementAnswer;
import dev.weir.port.StatementServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A ksqlDB server with a clock: how long its statements take, and how long the looks at what they have made. */
final class TimedStatements implements StatementServer {
    private final StatementServer server;
    private final AtomicLong statements = new AtomicLong();
    private final AtomicLong looks = new AtomicLong();
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();
    private final AtomicInteger sent = new AtomicInteger();

    TimedStatements(StatementServer server) {
        this.server = server;
    }

    /** From the beginning of the first statement to the end of the last. */
    Duration span() {
        return Duration.ofNanos(last.get() - first.get());
    }

    /** Begins anew. */
    void reset() {
        statements.set(0);
        looks.set(0);
        sent.set(0);
    }

    int sent() {
        return sent.get();
    }

    /** From the sending of each statement until it has taken effect, in sum. */
    Duration statements() {
        return Duration.ofNanos(statements.get());
    }

    Duration looks() {
        return Duration.ofNanos(looks.get());
    }

    @Override
    public StatementAnswer run(String statement, SortedMap<String, String> properties, Progress progress) {
        if (sent.incrementAndGet() == 1) {
            first.set(System.nanoTime());
        }
        try {
            return timed(statements, () -> server.run(statement, properties, progress));
        } finally {
            last.set(System.nanoTime());
        }
    }

    @Override
    public ServerInfo info() {
        return server.info();
    }

    @Override
    public List<Observed> objects() {
        return server.objects();
    }

    @Override
    public Optional<Observed> find(ResourceId id) {
        return timed(looks, () -> server.find(id));
    }

    @Override
    public List<String> columns(String source) {
        return timed(looks, () -> server.columns(source));
    }

    @Override
    public List<Observed.Topic> topics() {
        return server.topics();
    }

    private static <T> T timed(AtomicLong clock, Supplier<T> call) {
        long start = System.nanoTime();
        try {
            return call.get();
        } finally {
            clock.addAndGet(System.nanoTime() - start);
        }
    }
}
