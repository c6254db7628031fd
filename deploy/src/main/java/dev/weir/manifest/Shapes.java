package dev.weir.manifest;

import dev.weir.manifest.Shape.Choice;
import dev.weir.manifest.Shape.Decimal;
import dev.weir.manifest.Shape.Key;
import dev.weir.manifest.Shape.Keys;
import dev.weir.manifest.Shape.ListOf;
import dev.weir.manifest.Shape.MapOf;
import dev.weir.manifest.Shape.OneOrMore;
import dev.weir.manifest.Shape.Optionally;
import dev.weir.manifest.Shape.Text;
import dev.weir.manifest.Shape.TextOr;
import dev.weir.manifest.Shape.Time;
import dev.weir.manifest.Shape.Whole;
import dev.weir.model.HazardCode;
import dev.weir.model.Strategy;
import java.util.ArrayList;
import java.util.List;

/** Every key that Weir's YAML files know. */
public final class Shapes {
    private static final Shape TEXT = new Text();
    private static final Shape TEXTS = new ListOf(TEXT);
    private static final Shape TEXT_MAP = new MapOf(TEXT);

    private static final Keys TOPIC = keys(
            may("partitions", new Whole(1), "How many partitions the topic has; the broker's default otherwise."),
            may("replicas", new Whole(1), "How many copies the cluster keeps; the broker's default otherwise."),
            may("config", TEXT_MAP, "Topic settings such as retention.ms."));

    private static final Keys SCHEMA = keys(
            may("avro", TEXT, "The file with the Avro schema."),
            may("json", TEXT, "The file with the JSON schema."),
            may("protobuf", TEXT, "The file with the Protobuf schema."),
            may(
                    "compatibility",
                    new Choice(List.of(
                            "BACKWARD",
                            "BACKWARD_TRANSITIVE",
                            "FORWARD",
                            "FORWARD_TRANSITIVE",
                            "FULL",
                            "FULL_TRANSITIVE",
                            "NONE")),
                    "Which later versions the registry accepts."));

    /** A connector's own file, and a connector written in a manifest. */
    public static final Keys CONNECTOR = keys(
            must("connector", TEXT, "The connector's name."),
            must("class", TEXT, "The Java class, as in connector.class."),
            may("config", TEXT_MAP, "The connector's settings, without its name and class."),
            may("cloud", TEXT_MAP, "What differs in Confluent Cloud, in the settings of the fully managed connector."),
            may("reads", TEXTS, "Topics that it reads, where its settings don't tell."),
            may("writes", TEXTS, "Topics that it writes, where its settings don't tell."),
            may("after", TEXTS, "What has to be there before it is created, such as table/CUSTOMERS."));

    private static final Keys SQL = keys(
            may("sql", TEXT, "Statements, written right here."),
            may("engine", new Choice(List.of("ksqldb", "flink")), "Who runs them; ksqldb otherwise."),
            may("files", TEXTS, "SQL files and patterns of another engine."));

    private static final Keys BUCKET = keys(
            must("bucket", TEXT, "The bucket's name."),
            must("provider-integration", TEXT, "How Confluent Cloud may write to it, such as cspi-ab123."));

    private static final Keys TABLEFLOW = keys(
            may(
                    "formats",
                    new ListOf(new Choice(List.of("ICEBERG", "DELTA"))),
                    "The table's formats; ICEBERG if not said."),
            may("storage", new TextOr(BUCKET), "managed, or a bucket of your own; managed if not said."),
            may(
                    "retention",
                    new Time(),
                    "How long snapshots are kept, from 24h on; Confluent Cloud's default otherwise."),
            may("errors", new Choice(List.of("SUSPEND", "SKIP")), "What becomes of records that don't fit."));

    private static final Keys DATA_KEY = keys(
            must("field", TEXT, "The field or column that becomes the record's key."),
            may(
                    "type",
                    new Choice(List.of("STRING", "INTEGER", "BIGINT", "DOUBLE")),
                    "The key's type; STRING otherwise."));

    private static final Keys LATE = keys(
            must("share", new Decimal(0, 1), "How many of all events are late, from 0 to 1."),
            must("by", new Time(), "How much earlier a late event happened, at most."));

    private static final Keys TIMES = keys(
            must(
                    "start",
                    TEXT,
                    "When the first event happened: today, yesterday or an instant such as 2024-05-01T00:00:00Z."),
            must("span", new Time(), "The time over which the events are spread evenly."),
            may("field", TEXT, "The field that holds the event's time too, in milliseconds."),
            may("late", LATE, "Events that come out of order."));

    /** Records from a file or a generator; which key belongs to which is checked by their readers. */
    static final Keys DATA = keys(
            may("file", TEXT, "The file with the records."),
            may("generate", TEXT, "The file with an Avro schema whose rules (arg.properties) make the records."),
            may("key", new TextOr(DATA_KEY), "The field or column that becomes the record's key."),
            may("format", new Choice(List.of("json-lines", "csv")), "How the file is written; by its name otherwise."),
            may(
                    "value",
                    new Choice(List.of("JSON", "DELIMITED", "AVRO")),
                    "How values are written to the topic; JSON otherwise. AVRO is for generated records only."),
            may("seed", new Whole(0), "Other records for another seed; 1 otherwise."),
            may("count", new Whole(1), "How many records an apply sends."),
            may("rate", new Decimal(0.001, 100_000), "How many records a second `weir data run` sends afterwards."),
            may("times", TIMES, "When the generated events happened; when they are sent otherwise."));

    private static final Keys SYSTEM = keys(
            must(
                    "kind",
                    new Choice(DeclaredSystem.KINDS),
                    "What is started; on other targets than the sandbox nothing is."),
            may("database", TEXT, "The name of the database; the system's name otherwise."),
            may("script", TEXT, "SQL that runs once, when the database is made."));

    private static final Keys CHECK = keys(
            must("name", TEXT, "What the check shows."),
            must("query", TEXT, "A query that returns a row when all is well."),
            may("within", new Time(), "How long it may take; 30s otherwise."),
            may(
                    "rows",
                    new ListOf(new MapOf(new Shape.Anything())),
                    "Exactly these rows, each by column, in any order; any row will do otherwise."));

    private static final Shape STRATEGY = new Choice(Strategy.words());

    private static final Keys CARE = keys(
            may("strategy", STRATEGY, "How it is rebuilt where it can't be changed in place."),
            may("prevent_destroy", new Choice(List.of("true", "false")), "Whether it may never be removed."));

    private static final Keys MOVE = keys(
            must("from", TEXT, "The resource's old address, such as stream/OLD."),
            must("to", TEXT, "The resource's new address, such as stream/NEW."));

    /** What can differ by target. */
    static final Keys BY_TARGET = keys(
            may("properties", TEXT_MAP, "ksqlDB properties for every statement, unless the SQL SETs its own."),
            may("variables", TEXT_MAP, "Values for ${name} in SQL, connectors and here."),
            may("topics", new MapOf(new Optionally(TOPIC)), "Topics by name."),
            may("schemas", new MapOf(SCHEMA), "Schemas by subject."),
            may("connectors", new ListOf(new TextOr(CONNECTOR)), "Connector files and patterns, or connectors."),
            may(
                    "statements",
                    new ListOf(new TextOr(SQL)),
                    "SQL files and patterns, or statements; of Flink with engine: and files:."),
            may("functions", TEXTS, "Jars with user-defined functions that the statements call; files and patterns."),
            may(
                    "data",
                    new MapOf(new OneOrMore(DATA)),
                    "Files and generators whose records are sent to a topic, by topic."),
            may(
                    "tableflow",
                    new MapOf(new Optionally(TABLEFLOW)),
                    "Topics that Confluent Cloud keeps as tables too; only there."),
            may("systems", new MapOf(SYSTEM), "Databases that the sandbox starts; their names begin variables."),
            may("external", TEXTS, "Streams, tables and types that exist already and belong to somebody else."),
            may("checks", new ListOf(CHECK), "Queries that show whether the pipeline works."),
            may("allow", new ListOf(new Choice(HazardCode.words())), "Hazards that need no approval."),
            may("strategy", STRATEGY, "How what can't be changed in place is rebuilt; recreate otherwise."),
            may("lifecycle", new MapOf(CARE), "How single resources may change, by address such as stream/RATINGS."));

    /** A pipeline's manifest. */
    public static final Keys PIPELINE = pipeline();

    /** weir.yaml at the project's root. The settings of a target are checked where they are used. */
    public static final Keys PROJECT = keys(
            may("targets", new MapOf(new MapOf(new Shape.Anything())), "Where pipelines can be deployed to, by name."));

    private Shapes() {}

    private static Keys pipeline() {
        List<Key> all = new ArrayList<>();
        all.add(must("pipeline", TEXT, "The pipeline's name."));
        all.add(may("description", TEXT, "What the pipeline is for."));
        all.addAll(BY_TARGET.keys());
        all.add(may("moved", new ListOf(MOVE), "Resources that have got other names."));
        all.add(may("targets", new MapOf(new Optionally(BY_TARGET)), "What differs by target."));
        return new Keys(all);
    }

    private static Keys keys(Key... keys) {
        return new Keys(List.of(keys));
    }

    private static Key must(String name, Shape shape, String meaning) {
        return new Key(name, shape, true, meaning);
    }

    private static Key may(String name, Shape shape, String meaning) {
        return new Key(name, shape, false, meaning);
    }
}
