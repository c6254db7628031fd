package dev.weir.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.weir.sql.ast.InsertValues;
import dev.weir.sql.ast.Statement;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/** One thing that a pipeline wants to exist, complete: whoever creates it needs nothing but this and the secrets that it refers to. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "resource")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Resource.Topic.class, name = "topic"),
    @JsonSubTypes.Type(value = Resource.Schema.class, name = "schema"),
    @JsonSubTypes.Type(value = Resource.Connector.class, name = "connector"),
    @JsonSubTypes.Type(value = Resource.DataLoad.class, name = "data"),
    @JsonSubTypes.Type(value = Resource.SqlObject.class, name = "sql"),
    @JsonSubTypes.Type(value = Resource.Row.class, name = "row")
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
            implements Resource {
        @Override
        public ResourceId id() {
            return new ResourceId(ResourceKind.DATA, topic + " from " + file);
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

    /** The row of one INSERT INTO … VALUES. Its id holds a digest of the row, so that it is inserted once. */
    record Row(ResourceId id, InsertValues statement, SortedMap<String, String> properties) implements Resource {
        public Row {
            properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
        }
    }
}
