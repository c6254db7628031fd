package dev.weir.sandbox.topology;

import dev.weir.sql.analyze.Analyzed.PersistentQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A persistent query as an application of Kafka Streams. When it fails it starts again, after a pause that doubles each time. */
final class StreamsQuery implements RunningQuery {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsQuery.class);
    private static final int KEPT_ERRORS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final String id;
    private final PersistentQuery query;
    private final CompiledQuery compiled;
    private final Properties properties;
    private final QueryResources resources;
    private final ScheduledExecutorService restarts;
    private final Consumer<StreamsQuery> whenStopped;
    private final Deque<QueryError> errors = new ArrayDeque<>();
    private KafkaStreams streams;
    private QueryState state = QueryState.RUNNING;
    private Duration pause = FIRST_PAUSE;
    private Future<?> restart = CompletableFuture.completedFuture(null);

    StreamsQuery(
            String id,
            PersistentQuery query,
            CompiledQuery compiled,
            Properties properties,
            QueryResources resources,
            ScheduledExecutorService restarts,
            Consumer<StreamsQuery> whenStopped) {
        this.id = id;
        this.query = query;
        this.compiled = compiled;
        this.properties = properties;
        this.resources = resources;
        this.restarts = restarts;
        this.whenStopped = whenStopped;
        this.streams = create(compiled.topology().get());
    }

    /** Apart from the constructor, because threads of Kafka Streams see this object from here on. */
    synchronized void start() {
        streams.start();
    }

    private KafkaStreams create(Topology topology) {
        KafkaStreams created = new KafkaStreams(topology, properties);
        created.setUncaughtExceptionHandler(failure -> {
            failed(failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        return created;
    }

    private synchronized void failed(Throwable failure) {
        LOG.warn("{} failed", id, failure);
        if (errors.size() == KEPT_ERRORS) {
            errors.removeFirst();
        }
        errors.addLast(new QueryError(Instant.now(), message(failure), kind(failure)));
        if (state != QueryState.STOPPED) {
            state = QueryState.ERROR;
            restart = restarts.schedule(this::restart, pause.toMillis(), TimeUnit.MILLISECONDS);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private static String message(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == failure
                ? String.valueOf(failure.getMessage())
                : failure.getMessage() + ": " + cause.getMessage();
    }

    private static QueryError.Kind kind(Throwable failure) {
        if (failure instanceof MissingSourceTopicException) {
            return QueryError.Kind.USER;
        }
        return failure.getCause() instanceof TimeoutException ? QueryError.Kind.SYSTEM : QueryError.Kind.UNKNOWN;
    }

    private synchronized void restart() {
        if (state == QueryState.STOPPED) {
            return;
        }
        closeStreams();
        streams = create(compiled.topology().get());
        state = QueryState.RUNNING;
        streams.start();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public PersistentQuery query() {
        return query;
    }

    @Override
    public synchronized QueryState state() {
        return state;
    }

    @Override
    public synchronized List<QueryError> errors() {
        return List.copyOf(errors);
    }

    @Override
    public long skippedRecords() {
        return compiled.log().skippedRecords();
    }

    @Override
    public String topology() {
        return compiled.topology().get().describe().toString();
    }

    @Override
    public List<PartitionProgress> progress() {
        return resources.progress(applicationId());
    }

    @Override
    public synchronized List<PartitionProgress> assigned() {
        return streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .flatMap(task -> task.topicPartitions().stream())
                .map(partition -> PartitionProgress.none(partition.topic(), partition.partition()))
                .toList();
    }

    @Override
    public String applicationId() {
        return properties.getProperty(StreamsConfig.APPLICATION_ID_CONFIG);
    }

    @Override
    public synchronized void pause() {
        if (state != QueryState.STOPPED) {
            streams.pause();
            state = QueryState.PAUSED;
        }
    }

    @Override
    public synchronized void resume() {
        if (state == QueryState.PAUSED) {
            streams.resume();
            state = QueryState.RUNNING;
        }
    }

    /** How the result can be read, where it is a table. */
    Optional<TableView> view() {
        return compiled.view();
    }

    /** Asks the stores; they may be moving for a moment after a start. */
    synchronized <T> T reading(Function<KafkaStreams, T> question) {
        return question.apply(streams);
    }

    @Override
    public void stop(boolean cleanup) {
        whenStopped.accept(this);
        close();
        if (cleanup) {
            streams.cleanUp();
            resources.delete(applicationId());
        }
    }

    synchronized void close() {
        state = QueryState.STOPPED;
        restart.cancel(false);
        closeStreams();
    }

    private void closeStreams() {
        streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                .withTimeout(CLOSE_TIMEOUT));
    }

    /**
     * A query ready to run.
     *
     * @param topology made anew for each start, because a topology can only be run once
     */
    record CompiledQuery(Supplier<Topology> topology, Optional<TableView> view, QueryLog log) {}
}
