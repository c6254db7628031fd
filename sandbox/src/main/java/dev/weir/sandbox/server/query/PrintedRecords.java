package dev.weir.sandbox.server.query;

import dev.weir.sandbox.server.http.Streamed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.BytesDeserializer;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** The records of one PRINT. The formats are guessed from the first record that is not empty. */
final class PrintedRecords implements Streamed.Source<String> {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss.SSS 'Z'").withZone(ZoneOffset.UTC);

    private final String bootstrapServers;
    private final Print print;
    private final PrintedValues values;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private long seen;
    private long printed;

    PrintedRecords(String bootstrapServers, dev.weir.sql.ast.Print print, PrintedValues values) {
        this.bootstrapServers = bootstrapServers;
        this.print = new Print(
                print.topic().text(),
                print.fromBeginning(),
                print.interval().orElse(1),
                print.limit().orElse(Long.MAX_VALUE));
        this.values = values;
    }

    private record Print(String topic, boolean fromBeginning, long interval, long limit) {}

    @Override
    public void deliver(Streamed.Sink<String> sink) {
        try (KafkaConsumer<Bytes, Bytes> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new BytesDeserializer(),
                new BytesDeserializer())) {
            seek(consumer);
            while (!cancelled.get() && printed < print.limit) {
                for (ConsumerRecord<Bytes, Bytes> record : consumer.poll(POLL)) {
                    take(record, sink);
                }
            }
        }
        sink.end(Optional.empty());
    }

    @Override
    public void cancel() {
        cancelled.set(true);
    }

    private void seek(KafkaConsumer<Bytes, Bytes> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(print.topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        if (print.fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
        }
    }

    private void take(ConsumerRecord<Bytes, Bytes> record, Streamed.Sink<String> sink) {
        if (printed >= print.limit || seen++ % print.interval != 0) {
            return;
        }
        if (printed++ == 0) {
            sink.next("Key format: " + values.format(bytes(record.key())) + "\n");
            sink.next("Value format: " + values.format(bytes(record.value())) + "\n");
        }
        sink.next("rowtime: " + TIME.format(Instant.ofEpochMilli(record.timestamp())) + ", key: "
                + values.text(bytes(record.key())) + ", value: " + values.text(bytes(record.value()))
                + ", partition: " + record.partition() + "\n");
    }

    private static Optional<byte[]> bytes(@Nullable Bytes bytes) {
        return Optional.ofNullable(bytes).map(Bytes::get);
    }
}
