package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Row;
import dev.weir.sql.analyze.Analyzed.TransientQuery;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;

/** A push query that joins or aggregates: an application of Kafka Streams with stores in memory, which goes with its reader. */
final class StreamsPush implements RowStream {
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final RowQueue rows;
    private final QueryResources resources;
    private final String applicationId;
    private @Nullable KafkaStreams streams;

    StreamsPush(RowQueue rows, QueryResources resources, String applicationId) {
        this.rows = rows;
        this.resources = resources;
        this.applicationId = applicationId;
    }

    synchronized RowStream start(TopologyBuilder builder, TransientQuery query, Properties properties) {
        ResultRows results = ResultRows.of(query);
        SinkStep.stream(builder.build(query.plan())).foreach((key, row) -> {
            if (row != null) {
                rows.put(results.of(key, row));
            }
        });
        KafkaStreams started = new KafkaStreams(builder.topology(properties), properties);
        started.setUncaughtExceptionHandler(failure -> {
            rows.fail(failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
        streams = started;
        started.start();
        return this;
    }

    @Override
    public Optional<Row> next(Duration wait) {
        return rows.next(wait);
    }

    @Override
    public boolean finished() {
        return rows.isDrained();
    }

    @Override
    public Optional<String> failure() {
        return rows.failure();
    }

    @Override
    public synchronized void close() {
        rows.end();
        if (streams != null) {
            streams.close(CloseOptions.groupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP)
                    .withTimeout(CLOSE_TIMEOUT));
            streams.cleanUp();
            streams = null;
            resources.delete(applicationId);
        }
    }
}
