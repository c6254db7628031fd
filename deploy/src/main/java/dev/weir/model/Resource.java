package dev.weir.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Statement;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One thing that a pipeline wants to exist, complete: whoever creates it needs nothing but this and the secrets that it refers to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "resource")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Resource.Topic.class, name = "topic"),
    @JsonSubTypes.Type(value = Resource.Schema.class, name = "schema"),
    @JsonSubTypes.Type(value = Resource.Connector.class, name = "connector"),
    @JsonSubTypes.Type(value = Resource.DataLoad.class, name = "data"),
    @JsonSubTypes.Type(value = Resource.Generated.class, name = "generated"),
    @JsonSubTypes.Type(value = Resource.SqlObject.class, name = "sql"),
    @JsonSubTypes.Type(value = Resource.Row.class, name = "row"),
    @JsonSubTypes.Type(value = Resource.FlinkStatement.class, name = "flink"),
    @JsonSubTypes.Type(value = Resource.Tableflow.class, name = "tableflow")
})
public sealed interface Resource {
    ResourceId id();

    /**
     * A Kafka topic.
     *
     * @param partitions empty for the broker's default
     * @param replicas empty for the broker's default
     * @param config only what the pipeline sets; everything else keeps the broker's default
     */
    record Topic(String name, OptionalInt partitions, OptionalInt replicas, SortedMap<String, String> config)
            implements Resource {
        public Topic {
            config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
        }

        @Override
        public ResourceId id() {
            return ResourceId.topic(name);
        }
    }

    /**
     * A subject of the Schema Registry and its newest schema.
     *
     * @param text the schema as in its file
     * @param compatibility such as BACKWARD; empty for the registry's default
     */
    record Schema(String subject, SchemaFormat format, String text, Optional<String> compatibility)
            implements Resource {
        @Override
        public ResourceId id() {
            return ResourceId.schema(subject);
        }
    }

    /**
     * A Kafka Connect connector.
     *
     * @param type the Java class, as in {@code connector.class}
     * @param config without {@code name} and {@code connector.class}
     */
    record Connector(String name, String type, SortedMap<String, ConfigValue> config) implements Resource {
        public Connector {
            config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
        }

        @Override
        public ResourceId id() {
            return ResourceId.connector(name);
        }

        /** With fingerprints for secrets in plain text: the form in which it is kept, and compared with what was kept. */
        public Connector withoutSecrets() {
            return new Connector(name, type, SecretKeys.withoutSecrets(config));
        }
    }

    /** Records that are sent to a topic, once for each content of the file that they come from. */
    sealed interface Data extends Resource permits DataLoad, Generated {
        String topic();

        /** Relative to the project's directory, with slashes. */
        String file();

        /** The field that becomes the record's key; records have none where it is empty. */
        Optional<DataFormat.Key> key();

        /** How values are written to the topic. */
        DataFormat.Value value();

        @Override
        default ResourceId id() {
            return new ResourceId(ResourceKind.DATA, topic() + " from " + file());
        }
    }

    /**
     * A file whose records are sent to a topic, once for each content.
     *
     * @param file relative to the project's directory, with slashes
     * @param hash SHA-256 of the file's bytes, in hexadecimal
     * @param format how the file is written
     * @param value how values are written to the topic
     * @param key the field or column that becomes the record's key; records have none where it is empty
     */
    record DataLoad(
            String topic,
            String file,
            String hash,
            DataFormat format,
            DataFormat.Value value,
            Optional<DataFormat.Key> key)
            implements Data {}

    /**
     * Records that are made up by the rules of an Avro schema.
     *
     * @param file of the schema
     * @param schema its text without layout
     * @param seed other records for another one, and the same ones for the same
     * @param count how many are sent
     * @param rate how many a second can be sent on; nothing of the resource itself depends on it
     * @param times when the events happened; when they are sent where it is empty
     */
    record Generated(
            String topic,
            String file,
            String schema,
            DataFormat.Value value,
            Optional<DataFormat.Key> key,
            long seed,
            int count,
            Optional<Double> rate,
            Optional<EventTimes> times)
            implements Data {

        /** The same without what the records that an apply sends don't depend on. */
        public Generated withoutRate() {
            return new Generated(topic, file, schema, value, key, seed, count, Optional.empty(), times);
        }
    }

    /**
     * A type, stream, table or INSERT INTO query of ksqlDB.
     *
     * @param statement what creates it, variables replaced
     * @param properties that hold for the statement: the manifest's and those that the script SETs before it
     */
    record SqlObject(ResourceId id, Statement statement, SortedMap<String, String> properties) implements Resource {
        public SqlObject {
            properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        }
    }

    /**
     * A statement of Flink; {@link dev.weir.flink.FlinkFacts} says which tables it is about.
     *
     * @param name that the pipeline and Flink know it by
     * @param text as written, variables replaced
     * @param properties that its script SETs before it, and those of the target's session
     */
    record FlinkStatement(String name, String text, SortedMap<String, String> properties) implements Resource {
        public FlinkStatement {
            properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        }

        @Override
        public ResourceId id() {
            return new ResourceId(ResourceKind.FLINK, name);
        }
    }

    /**
     * A topic that Confluent Cloud materialises as a table.
     *
     * @param formats ICEBERG or DELTA, at least one
     * @param bucket where the table's files lie; empty for storage that Confluent manages
     * @param retentionMs how long snapshots are kept; empty for Confluent's default
     * @param errors what becomes of records that don't fit: SUSPEND or SKIP; empty for Confluent's default
     */
    record Tableflow(
            String topic,
            SortedSet<String> formats,
            Optional<Bucket> bucket,
            OptionalLong retentionMs,
            Optional<String> errors)
            implements Resource {
        public Tableflow {
            formats = Collections.unmodifiableSortedSet(new TreeSet<>(formats));
        }

        /**
         * A bucket of one's own at AWS.
         *
         * @param integration how Confluent Cloud may write to it, such as {@code cspi-ab123}
         */
        public record Bucket(String name, String integration) {}

        @Override
        public ResourceId id() {
            return new ResourceId(ResourceKind.TABLEFLOW, topic);
        }
    }

    /** The row of one INSERT INTO … VALUES. Its id holds a digest of the row, so that it is inserted once. */
    record Row(ResourceId id, InsertValues statement, SortedMap<String, String> properties) implements Resource {
        public Row {
            properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        }
    }
}
