package dev.weir.sandbox.topology;

import dev.weir.sandbox.row.Row;
import dev.weir.sandbox.serde.Formats;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/** A push query without state: one consumer, without a group, and the compiled plan. */
final class ConsumedPush implements RowStream {
    private static final Duration POLL = Duration.ofMillis(100);

    private final SourceReader reader;
    private final StatelessPlan.Input input;
    private final RowQueue rows;
    private final Consumer<byte[], byte[]> consumer;
    private final String topic;

    ConsumedPush(
            StatelessPlan plan,
            Formats formats,
            EngineSettings settings,
            ResultRows results,
            RowQueue rows,
            QueryLog log) {
        this.reader = SourceReader.of(plan.source().source(), formats, log);
        this.input = plan.into((key, row) -> rows.put(results.of(key, row)));
        this.rows = rows;
        this.consumer = SourceReader.consumer(settings);
        this.topic = plan.source().source().topic();
    }

    /** The place to read from is settled before this returns, so that what is written afterwards is seen. */
    RowStream start(boolean fromEarliest) {
        List<TopicPartition> partitions = SourceReader.assign(consumer, topic);
        if (fromEarliest) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
        partitions.forEach(consumer::position);
        Thread thread = new Thread(this::run, "push-query");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    private void run() {
        try (consumer) {
            while (!rows.isComplete()) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    reader.read(record).ifPresent(input::accept);
                }
            }
        } catch (WakeupException e) {
            rows.end();
        } catch (RuntimeException e) {
            rows.fail(e);
        }
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
    public void close() {
        rows.end();
        consumer.wakeup();
    }
}
