package dev.weir.sandbox.topology;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What went wrong with single records of a query. They never stop it; the first of each hundred is logged. */
final class QueryLog {
    private static final Logger LOG = LoggerFactory.getLogger(QueryLog.class);
    private static final int SAMPLE = 100;

    private final String queryId;
    private final AtomicLong skipped = new AtomicLong();
    private final AtomicLong failedExpressions = new AtomicLong();

    QueryLog(String queryId) {
        this.queryId = queryId;
    }

    /** A record that could not be read. */
    void skipped(String where, Throwable reason) {
        if (skipped.getAndIncrement() % SAMPLE == 0) {
            LOG.warn("{}: skipped a record of {}: {}", queryId, where, reason.getMessage());
        }
    }

    /** An expression that could not be computed, so that its value is null. */
    void failed(String expression, RuntimeException reason) {
        if (failedExpressions.getAndIncrement() % SAMPLE == 0) {
            LOG.warn("{}: {} is null, because it could not be computed: {}", queryId, expression, reason.toString());
        }
    }

    long skippedRecords() {
        return skipped.get();
    }
}
