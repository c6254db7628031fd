package dev.weir.sandbox.topology;

import dev.weir.sandbox.serde.Formats;
import dev.weir.sql.schema.DataSource;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;

/** Reads a source's topic up to its present end: all records of a stream, the newest of each key of a table. */
record TopicScan(DataSource source, Formats formats, EngineSettings settings, QueryLog log) {
    private static final Duration POLL = Duration.ofMillis(200);

    void into(PulledRows rows) {
        SourceReader reader = SourceReader.of(source, formats, log);
        Map<Place, SourceRecord> newest = new TreeMap<>();
        try (Consumer<byte[], byte[]> consumer = SourceReader.consumer(settings)) {
            List<TopicPartition> partitions = SourceReader.assign(consumer, source.topic());
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.seekToBeginning(partitions);
            while (!rows.isComplete() && behind(consumer, ends)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (source.isTable()) {
                        keep(record, reader, newest);
                    } else {
                        reader.read(record).ifPresent(rows::take);
                    }
                }
            }
        }
        newest.values().forEach(rows::take);
    }

    private static boolean behind(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private static void keep(
            ConsumerRecord<byte[], byte[]> record, SourceReader reader, Map<Place, SourceRecord> newest) {
        if (record.key() == null) {
            return;
        }
        Place place = new Place(record.partition(), Bytes.wrap(record.key()));
        if (record.value() == null) {
            newest.remove(place);
            return;
        }
        reader.read(record).ifPresent(read -> newest.put(place, read));
    }

    /** Where a store would have a key: stores hold a partition each, and sort it by the bytes of the keys. */
    private record Place(int partition, Bytes key) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparingInt(Place::partition).thenComparing(Place::key);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
