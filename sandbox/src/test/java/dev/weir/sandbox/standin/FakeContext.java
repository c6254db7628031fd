package dev.weir.sandbox.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.sink.ErrantRecordReporter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.sink.SinkTaskContext;
import org.jspecify.annotations.Nullable;

/** What Connect gives a task, as far as the stand-ins use it. */
public final class FakeContext implements SinkTaskContext {
    private final boolean tolerant;
    private final List<SinkRecord> reported = new ArrayList<>();

    private FakeContext(boolean tolerant) {
        this.tolerant = tolerant;
    }

    /** Of a connector whose config tolerates errors. */
    public static FakeContext tolerant() {
        return new FakeContext(true);
    }

    public static FakeContext strict() {
        return new FakeContext(false);
    }

    /** The offsets of the records that went to the dead letter queue. */
    public List<Long> reported() {
        return reported.stream().map(SinkRecord::kafkaOffset).toList();
    }

    @Override
    public @Nullable ErrantRecordReporter errantRecordReporter() {
        return tolerant
                ? (record, error) -> {
                    reported.add(record);
                    return CompletableFuture.completedFuture(null);
                }
                : null;
    }

    @Override
    public Map<String, String> configs() {
        return Map.of();
    }

    @Override
    public void offset(Map<TopicPartition, Long> offsets) {}

    @Override
    public void offset(TopicPartition tp, long offset) {}

    @Override
    public void timeout(long timeoutMs) {}

    @Override
    public Set<TopicPartition> assignment() {
        return Set.of();
    }

    @Override
    public void pause(TopicPartition... partitions) {}

    @Override
    public void resume(TopicPartition... partitions) {}

    @Override
    public void requestCommit() {}

    @Override
    public PluginMetrics pluginMetrics() {
        throw new UnsupportedOperationException("the stand-ins have no metrics of their own");
    }
}
