package dev.weir.sandbox.datagen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.metrics.PluginMetrics;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTaskContext;
import org.apache.kafka.connect.storage.OffsetStorageReader;
import org.junit.jupiter.api.Test;

class RandomRecordTaskTest {
    private static final Map<String, String> USERS = Map.of("quickstart", "USERS");

    @Test
    void everyRecordSaysWhereItComesFrom() throws Exception {
        SourceRecord record = generate(USERS, Map.of(), 3).get(2);

        assertThat(record.topic()).isEqualTo("t");
        assertThat(record.headers())
                .extracting(header -> header.key() + "=" + header.value())
                .containsExactly("task.generation=0", "task.id=0", "current.iteration=2");
        assertThat(record.key()).isEqualTo(((Struct) record.value()).get("userid"));
    }

    @Test
    void theKeyFieldOfTheConfigComesBeforeTheQuickstarts() throws Exception {
        Map<String, String> config = Map.of("quickstart", "users", "schema.keyfield", "regionid");
        SourceRecord record = generate(config, Map.of(), 1).get(0);
        assertThat(record.key()).isEqualTo(((Struct) record.value()).get("regionid"));
    }

    @Test
    void aSchemaOfOnesOwnNeedsNoKey() throws Exception {
        String schema = """
                {"type": "record", "name": "r", "fields": [{"name": "n", "type":
                  {"type": "int", "arg.properties": {"iteration": {"start": 10, "step": 2}}}}]}""";
        List<SourceRecord> records = generate(Map.of("schema.string", schema), Map.of(), 2);
        assertThat(records).extracting(SourceRecord::key).containsOnlyNulls();
        assertThat(records)
                .extracting(record -> ((Struct) record.value()).get("n"))
                .containsExactly(10, 12);

        SourceRecord keyed = generate(Map.of("schema.string", schema, "schema.keyfield", "n"), Map.of(), 1)
                .get(0);
        assertThat(keyed.key()).isEqualTo(10);
        assertThat(keyed.keySchema().type()).isEqualTo(Schema.Type.INT32);
    }

    @Test
    void aSeedMakesTheSameRecords() throws Exception {
        Map<String, String> seeded = Map.of("quickstart", "users", "random.seed", "7");
        assertThat(values(generate(seeded, Map.of(), 5))).isEqualTo(values(generate(seeded, Map.of(), 5)));
    }

    @Test
    void aTaskGoesOnWhereTheOneBeforeItWas() throws Exception {
        Map<String, String> seeded = Map.of("quickstart", "ratings", "random.seed", "7");
        List<SourceRecord> whole = generate(seeded, Map.of(), 6);

        List<SourceRecord> rest = generate(seeded, whole.get(2).sourceOffset(), 3);

        assertThat(values(rest)).isEqualTo(values(whole.subList(3, 6)));
        assertThat(rest.get(0).headers().lastWithName("task.generation").value())
                .isEqualTo(1L);
        assertThat(rest.get(0).headers().lastWithName("current.iteration").value())
                .isEqualTo(3L);
    }

    @Test
    void aTaskThatHasDoneItsWorkHasNoMoreToDo() throws Exception {
        Map<String, String> config = Map.of("quickstart", "users", "iterations", "2");
        List<SourceRecord> both = generate(config, Map.of(), 2);
        assertThatThrownBy(() -> generate(config, Map.of(), 3))
                .isInstanceOf(ConnectException.class)
                .hasMessageContaining("generated the configured 2 number of messages");
        assertThatThrownBy(() -> generate(config, both.get(1).sourceOffset(), 1))
                .isInstanceOf(ConnectException.class);
    }

    private static List<String> values(List<SourceRecord> records) {
        return records.stream().map(record -> record.value().toString()).toList();
    }

    private static List<SourceRecord> generate(Map<String, String> config, Map<String, ?> offset, int count)
            throws InterruptedException {
        Map<String, String> whole = new HashMap<>(config);
        whole.put("kafka.topic", "t");
        whole.put("max.interval", "0");
        whole.put("task.id", "0");
        RandomRecordTask task = new RandomRecordTask();
        task.initialize(new Context(offset));
        task.start(whole);
        List<SourceRecord> records = new ArrayList<>();
        while (records.size() < count) {
            records.addAll(Objects.requireNonNull(task.poll()));
        }
        return records;
    }

    /** Connect's side of a task whose predecessor has stored an offset; empty: there was none. */
    private record Context(Map<String, ?> offset) implements SourceTaskContext, OffsetStorageReader {
        @Override
        public Map<String, String> configs() {
            return Map.of();
        }

        @Override
        public OffsetStorageReader offsetStorageReader() {
            return this;
        }

        @Override
        public PluginMetrics pluginMetrics() {
            throw new UnsupportedOperationException("the task has no metrics of its own");
        }

        @Override
        @SuppressWarnings({"unchecked", "NullAway"}) // no offset is null in Connect's interface
        public <T> Map<String, Object> offset(Map<String, T> partition) {
            return offset.isEmpty() ? null : (Map<String, Object>) offset;
        }

        @Override
        public <T> Map<Map<String, T>, Map<String, Object>> offsets(Collection<Map<String, T>> partitions) {
            throw new UnsupportedOperationException("the task has one partition");
        }
    }
}
