package dev.weir.sandbox.datagen;

import io.apicurio.registry.utils.converter.avro.AvroData;
import io.confluent.avro.random.generator.Generator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.source.SourceTask;
import org.jspecify.annotations.Nullable;

/**
 * Generates the records. Where it stands in its sequence is part of the offset of each record, so a task that is started again goes on where it
 * was, even as a connector that has been deleted and created again under the same name.
 */
public final class RandomRecordTask extends SourceTask {
    private static final int CACHED_SCHEMAS = 10;

    private final Random random = new Random();
    private final Random pauses = new Random();
    private final AvroData avroData = new AvroData(CACHED_SCHEMAS);
    private @Nullable DatagenConfig config;
    private @Nullable Generator generator;
    private Progress progress = Progress.NONE;

    @Override
    public String version() {
        return RandomRecordSource.VERSION;
    }

    @Override
    public void start(Map<String, String> props) {
        DatagenConfig read = DatagenConfig.of(props);
        read.seed().ifPresent(seed -> random.setSeed(seed + read.task()));
        progress = Progress.of(context.offsetStorageReader().offset(partition(read)));
        progress.seed().ifPresent(random::setSeed);
        generator = new Generator.Builder()
                .schema(read.schema().schema())
                .random(random)
                .generation(progress.iteration())
                .build();
        config = read;
    }

    @Override
    public @Nullable List<SourceRecord> poll() throws InterruptedException {
        if (config == null || generator == null) {
            return null;
        }
        endWhenAllAreGenerated(config);
        Thread.sleep(Math.round(pauses.nextDouble() * config.maxInterval()));
        return List.of(next(config, (GenericRecord) generator.generate()));
    }

    @Override
    public void stop() {}

    /** A task cannot say that it has done its work: as with Confluent's connector, FAILED with this message is how it ends. */
    private void endWhenAllAreGenerated(DatagenConfig settings) {
        if (settings.iterations() > 0 && progress.iteration() >= settings.iterations()) {
            throw new ConnectException("Done: this task generated the configured " + settings.iterations()
                    + " number of messages. That it is now FAILED is how such a task ends.");
        }
    }

    private SourceRecord next(DatagenConfig settings, GenericRecord generated) {
        SchemaAndValue value = avroData.toConnectData(generated.getSchema(), generated);
        Optional<SchemaAndValue> key = settings.keyField().map(field -> key(generated, field));
        ConnectHeaders headers = new ConnectHeaders();
        headers.addLong("task.generation", progress.generation());
        headers.addLong("task.id", settings.task());
        headers.addLong("current.iteration", progress.iteration());
        return new SourceRecord(
                partition(settings),
                advance().toOffset(),
                settings.topic(),
                null,
                key.map(SchemaAndValue::schema).orElse(org.apache.kafka.connect.data.Schema.OPTIONAL_STRING_SCHEMA),
                key.map(SchemaAndValue::value).orElse(null),
                value.schema(),
                value.value(),
                null,
                headers);
    }

    /** The random source starts anew with each record, from a seed that the record's offset can carry. */
    private Progress advance() {
        long seed = random.nextLong();
        random.setSeed(seed);
        Progress stored = new Progress(progress.generation() + 1, progress.iteration() + 1, Optional.of(seed));
        progress = new Progress(progress.generation(), stored.iteration(), stored.seed());
        return stored;
    }

    private SchemaAndValue key(GenericRecord generated, String field) {
        Schema schema = generated.getSchema().getField(field).schema();
        return avroData.toConnectData(schema, generated.get(field));
    }

    private static Map<String, Integer> partition(DatagenConfig settings) {
        return Map.of("task.id", settings.task());
    }
}
