package dev.weir.sandbox.standin;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.jspecify.annotations.Nullable;

/** Where records go that the service won't have: to the dead letter queue, if the connector's config names one or tolerates errors. */
public record Rejected(@Nullable ErrantRecordReporter reporter) {

    public static Rejected of(SinkTaskContext context) {
        return new Rejected(context.errantRecordReporter());
    }

    /** Whether somebody takes them. */
    public boolean wanted() {
        return reporter != null;
    }

    /** Returns when the record is reported; does nothing when nobody wants it. */
    public void report(SinkRecord record, Throwable why) {
        if (reporter == null) {
            return;
        }
        try {
            reporter.report(record, why).get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new ConnectException("stopped while a record was reported", stopping);
        } catch (ExecutionException failure) {
            throw new ConnectException("a rejected record could not be reported", failure.getCause());
        }
    }

    /** For messages: {@code topic-partition@offset}, never the content. */
    public static String name(SinkRecord record) {
        return record.topic() + "-" + record.kafkaPartition() + "@" + record.kafkaOffset();
    }
}
