package dev.weir.sandbox.topology;

import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/** A record that can't be read is counted and skipped; the query goes on. Made by Kafka Streams, which hands it the query's log. */
public final class SkipUnreadable implements DeserializationExceptionHandler {
    static final String LOG = "weir.query.log";

    private @Nullable QueryLog log;

    @Override
    public void configure(Map<String, ?> settings) {
        log = (QueryLog) Objects.requireNonNull(settings.get(LOG), LOG);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        Objects.requireNonNull(log)
                .skipped(record.topic() + "-" + record.partition() + " at offset " + record.offset(), exception);
        return Response.resume();
    }
}
