package dev.weir.sandbox.datagen;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;

import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;

/**
 * The settings of one task.
 *
 * @param schema of the records, with what the generator needs to know in {@code arg.properties}
 * @param keyField the field whose value becomes the record's key
 * @param maxInterval the longest pause before a record, in milliseconds; pauses are uniformly distributed
 * @param iterations after how many records the task ends; 0 or less: never
 * @param seed makes the records the same ones each time
 */
record DatagenConfig(
        int task,
        String topic,
        SchemaChoice schema,
        Optional<String> keyField,
        long maxInterval,
        long iterations,
        Optional<Long> seed) {

    static final String TOPIC = "kafka.topic";
    static final String QUICKSTART = "quickstart";
    static final String SCHEMA_STRING = "schema.string";
    static final String SCHEMA_FILENAME = "schema.filename";
    static final String KEY_FIELD = "schema.keyfield";
    static final String MAX_INTERVAL = "max.interval";
    static final String ITERATIONS = "iterations";
    static final String RANDOM_SEED = "random.seed";
    /** Added by the connector for its tasks; not a key for users. */
    static final String TASK_ID = "task.id";

    static final ConfigDef DEFINITION = new ConfigDef()
            .define(TOPIC, ConfigDef.Type.STRING, HIGH, "The topic to write to.")
            .define(QUICKSTART, ConfigDef.Type.STRING, "", HIGH, "The name of a schema that comes with the connector.")
            .define(SCHEMA_STRING, ConfigDef.Type.STRING, "", HIGH, "The Avro schema of the records, as JSON.")
            .define(SCHEMA_FILENAME, ConfigDef.Type.STRING, "", HIGH, "A file with the Avro schema of the records.")
            .define(KEY_FIELD, ConfigDef.Type.STRING, "", HIGH, "The field whose value becomes the record's key.")
            .define(MAX_INTERVAL, ConfigDef.Type.LONG, 500L, HIGH, "The longest pause between two records, in ms.")
            .define(ITERATIONS, ConfigDef.Type.LONG, -1L, MEDIUM, "The number of records a task; -1: no end.")
            .define(RANDOM_SEED, ConfigDef.Type.LONG, null, LOW, "Makes the records the same ones each time.");

    /** Reads a config that has passed {@link RandomRecordSource#validate}. */
    static DatagenConfig of(Map<String, String> properties) {
        AbstractConfig values = new AbstractConfig(DEFINITION, properties, false);
        SchemaChoice schema = SchemaChoice.of(properties);
        String keyField = values.getString(KEY_FIELD);
        return new DatagenConfig(
                Integer.parseInt(properties.getOrDefault(TASK_ID, "0")),
                values.getString(TOPIC),
                schema,
                keyField.isEmpty() ? schema.quickstart().map(Quickstart::keyField) : Optional.of(keyField),
                values.getLong(MAX_INTERVAL),
                values.getLong(ITERATIONS),
                Optional.ofNullable(values.getLong(RANDOM_SEED)));
    }
}
