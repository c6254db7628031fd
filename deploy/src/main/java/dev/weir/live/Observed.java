package dev.weir.live;

import dev.weir.model.ResourceId;
import dev.weir.model.ResourceKind;
import dev.weir.model.SchemaFormat;
import dev.weir.model.SecretKeys;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One thing that exists on a target. */
public sealed interface Observed {
    ResourceId id();

    /**
     * The part that a plan relies on, as one line: two plans for the same definitions fit the same target. Health, offsets and
     * whatever else moves on its own are left out.
     */
    String definition();

    /** @param config only settings that differ from the broker's defaults */
    record Topic(String name, int partitions, int replicas, SortedMap<String, String> config) implements Observed {
        public Topic {
            config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
        }

        @Override
        public ResourceId id() {
            return ResourceId.topic(name);
        }

        @Override
        public String definition() {
            return partitions + " " + replicas + " " + config;
        }
    }

    /**
     * The newest version of a subject.
     *
     * @param compatibility its own level; empty where the registry's applies, or nobody asked
     */
    record Subject(String subject, int version, SchemaFormat format, String text, Optional<String> compatibility)
            implements Observed {
        public Subject at(Optional<String> level) {
            return new Subject(subject, version, format, text, level);
        }

        @Override
        public ResourceId id() {
            return ResourceId.schema(subject);
        }

        @Override
        public String definition() {
            return format + " " + text + " " + compatibility.orElse("");
        }
    }

    /**
     * @param config as the worker tells it: secrets resolved or masked, so never shown
     * @param state such as RUNNING or FAILED
     */
    record Connector(String name, String type, SortedMap<String, String> config, String state) implements Observed {
        public Connector {
            config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
        }

        @Override
        public ResourceId id() {
            return ResourceId.connector(name);
        }

        /** Without what is a secret by its name: of a plan's digests nothing can be guessed. */
        @Override
        public String definition() {
            SortedMap<String, String> open = new TreeMap<>(config);
            open.keySet().removeIf(SecretKeys::isSecret);
            return type + " " + open;
        }

        @Override
        public String toString() {
            return "connector " + name + " (" + type + ", " + state + ")";
        }
    }

    /**
     * A stream or table.
     *
     * @param statement the server's own wording of what created it; empty where it doesn't tell
     * @param readQueries ids of the queries that read it
     * @param writeQueries ids of the queries that write it, its own CREATE … AS query included
     * @param columns their names, without those that are filled from a record's headers; none where the server doesn't tell
     */
    record Source(
            ResourceKind kind,
            String name,
            String topic,
            String statement,
            List<String> readQueries,
            List<String> writeQueries,
            List<String> columns)
            implements Observed {
        public Source {
            columns = List.copyOf(columns);
            readQueries = List.copyOf(readQueries);
            writeQueries = List.copyOf(writeQueries);
        }

        /** Whether a query is how a read-only table looks up its rows: it reads the table, and comes and goes with it. */
        public boolean isLookedUpBy(String query) {
            return kind == ResourceKind.TABLE && query.startsWith("CST_" + name + "_");
        }

        @Override
        public ResourceId id() {
            return new ResourceId(kind, name);
        }

        @Override
        public String definition() {
            return topic + " " + statement;
        }
    }

    /** A custom type; {@code definition} is the type in ksqlDB's words. */
    record Type(String name, String definition) implements Observed {
        @Override
        public ResourceId id() {
            return new ResourceId(ResourceKind.TYPE, name);
        }
    }

    /**
     * A statement of Flink that runs or ran.
     *
     * @param phase in Confluent Cloud's words, such as RUNNING, FAILED or STOPPED
     * @param detail what the server says of it, such as why it failed; not trusted to be fit to show
     */
    record FlinkStatement(String name, String phase, String detail) implements Observed {
        @Override
        public ResourceId id() {
            return new ResourceId(ResourceKind.FLINK, name);
        }

        @Override
        public String definition() {
            return name;
        }
    }

    /**
     * A topic that Tableflow materialises.
     *
     * @param phase PENDING, RUNNING or FAILED
     * @param detail why it failed
     */
    record Tableflow(String topic, String phase, String detail) implements Observed {
        @Override
        public ResourceId id() {
            return new ResourceId(ResourceKind.TABLEFLOW, topic);
        }

        @Override
        public String definition() {
            return topic;
        }
    }

    /**
     * A persistent query.
     *
     * @param sink the stream or table that it writes
     * @param statement the server's own wording
     */
    record Query(String queryId, String sink, String statement, String state) implements Observed {
        @Override
        public ResourceId id() {
            return new ResourceId(ResourceKind.QUERY, queryId);
        }

        @Override
        public String definition() {
            return sink + " " + statement;
        }
    }
}
